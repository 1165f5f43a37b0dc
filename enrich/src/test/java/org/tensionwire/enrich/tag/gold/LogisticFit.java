package org.tensionwire.enrich.tag.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fits a logistic sum by coordinate descent with a quadratic penalty on features of like spread. A
 * feature whose direction is known beforehand is held to it: a weight that would turn the other way
 * is 0.
 */
public final class LogisticFit {
  private static final int ROUNDS = 120;

  private static final double STILL = 1e-5;

  private final Rows rows;
  private final double penalty;
  private final double rare;
  private final double[] margins;
  private final List<Column> columns = new ArrayList<>();
  private double base;

  private LogisticFit(Rows rows, Map<String, Integer> signs, double penalty, double rare) {
    this.rows = rows;
    this.penalty = penalty;
    this.rare = rare;
    this.margins = new double[rows.size()];
    for (String name : rows.names()) {
      Column column = new Column(name, rows.column(name), signs.getOrDefault(name, 0));
      if (column.spread > 0) {
        columns.add(column);
      }
    }
  }

  /**
   * The weights by name, {@code base} included.
   *
   * @param rare a feature that spreads less is not stretched to like spread, and so held nearer to
   *     0
   * @param signs 1 where a feature may only speak for it, -1 where only against it
   */
  public static Map<String, Double> of(
      Rows rows, Map<String, Integer> signs, double penalty, double rare) {
    LogisticFit fit = new LogisticFit(rows, signs, penalty, rare);
    for (int round = 0; round < ROUNDS && fit.round() > STILL; round++) {
      // round() itself moves the weights
    }
    Map<String, Double> weights = new TreeMap<>();
    double base = fit.base;
    for (Column column : fit.columns) {
      base -= column.weight * column.mean / column.spread;
      if (column.weight != 0) {
        weights.put(column.name, column.weight / column.spread);
      }
    }
    weights.put("base", base);
    return weights;
  }

  /** Moves each weight once; the largest step. */
  private double round() {
    double largest = 0;
    double slope = 0;
    double bend = 1e-9;
    for (int i = 0; i < margins.length; i++) {
      double p = chance(margins[i]);
      slope += rows.weight(i) * (p - rows.wanted(i));
      bend += rows.weight(i) * Math.max(0.02, p * (1 - p));
    }
    double step = -slope / bend;
    base += step;
    shift(null, step);
    for (Column column : columns) {
      double move = column.step();
      column.weight += move;
      shift(column, move);
      largest = Math.max(largest, Math.abs(move));
    }
    return largest;
  }

  private void shift(@Nullable Column column, double step) {
    for (int i = 0; i < margins.length && step != 0; i++) {
      margins[i] += column == null ? step : step * column.values[i];
    }
  }

  private static double chance(double margin) {
    return 1 / (1 + Math.exp(-margin));
  }

  private final class Column {
    private final String name;
    private final double[] values;
    private final double mean;
    private final double spread;
    private final int sign;
    private double weight;

    private Column(String name, double[] raw, int sign) {
      this.name = name;
      this.sign = sign;
      double all = 0;
      double sum = 0;
      for (int i = 0; i < raw.length; i++) {
        all += rows.weight(i);
        sum += rows.weight(i) * raw[i];
      }
      mean = sum / all;
      double squares = 0;
      for (int i = 0; i < raw.length; i++) {
        squares += rows.weight(i) * (raw[i] - mean) * (raw[i] - mean);
      }
      double deviation = Math.sqrt(squares / all);
      spread = deviation == 0 ? 0 : Math.max(rare, deviation);
      values = new double[raw.length];
      for (int i = 0; i < raw.length && spread > 0; i++) {
        values[i] = (raw[i] - mean) / spread;
      }
    }

    private double step() {
      double slope = penalty * weight;
      double bend = penalty;
      for (int i = 0; i < values.length; i++) {
        double p = chance(margins[i]);
        double weighted = rows.weight(i) * values[i];
        slope += weighted * (p - rows.wanted(i));
        bend += weighted * values[i] * Math.max(0.02, p * (1 - p));
      }
      double next = weight - slope / bend;
      return (sign * next < 0 ? 0 : next) - weight;
    }
  }
}
