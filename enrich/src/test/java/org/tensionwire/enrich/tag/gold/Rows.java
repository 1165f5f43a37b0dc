package org.tensionwire.enrich.tag.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Examples for a logistic fit: features by name, what is right, and how much it counts. */
public final class Rows {
  private final List<Map<String, Double>> features = new ArrayList<>();
  private final List<Double> wanted = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /** {@code right}: 0 to 1. */
  public void add(Map<String, Double> of, double right, double weight) {
    features.add(of);
    wanted.add(right);
    weights.add(weight);
  }

  int size() {
    return wanted.size();
  }

  double wanted(int row) {
    return wanted.get(row);
  }

  double weight(int row) {
    return weights.get(row);
  }

  Map<String, Double> features(int row) {
    return features.get(row);
  }

  SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    features.forEach(row -> names.addAll(row.keySet()));
    return names;
  }

  double[] column(String name) {
    return features.stream().mapToDouble(row -> row.getOrDefault(name, 0.0)).toArray();
  }
}
