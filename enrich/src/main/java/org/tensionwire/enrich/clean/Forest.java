package org.tensionwire.enrich.clean;

import java.util.Locale;

/**
 * Small decision trees that correct the second round where features count together only. A tree has
 * {@link #DEPTH} levels of questions; its leaves are added up.
 */
final class Forest {
  static final int DEPTH = 3;
  static final int QUESTIONS = (1 << DEPTH) - 1;
  static final int LEAVES = 1 << DEPTH;
  static final Forest EMPTY = new Forest(new int[0][], new float[0][], new float[0][]);

  private final int[][] features;
  private final float[][] thresholds;
  private final float[][] leaves;

  Forest(int[][] features, float[][] thresholds, float[][] leaves) {
    this.features = features;
    this.thresholds = thresholds;
    this.leaves = leaves;
  }

  double sum(float[] values) {
    double sum = 0;
    for (int tree = 0; tree < features.length; tree++) {
      sum += leaves[tree][leaf(features[tree], thresholds[tree], values)];
    }
    return sum;
  }

  static int leaf(int[] features, float[] thresholds, float[] values) {
    int at = 0;
    while (at < QUESTIONS) {
      at = 2 * at + (values[features[at]] > thresholds[at] ? 2 : 1);
    }
    return at - QUESTIONS;
  }

  int size() {
    return features.length;
  }

  /** The form that {@link Model} reads: feature and threshold of each question, then the leaves. */
  String line(int tree, java.util.List<String> names) {
    StringBuilder out = new StringBuilder("tree");
    for (int q = 0; q < QUESTIONS; q++) {
      out.append('\t').append(names.get(features[tree][q]));
      out.append(String.format(Locale.ROOT, "\t%.4f", thresholds[tree][q]));
    }
    for (float leaf : leaves[tree]) {
      out.append(String.format(Locale.ROOT, "\t%.4f", leaf));
    }
    return out.toString();
  }
}
