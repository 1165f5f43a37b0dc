package org.tensionwire.enrich.clean;

import java.util.Arrays;
import java.util.List;

/** Grows the trees of a {@link Forest}, each on what the sum before it left wrong. */
final class Boosting {
  private static final int BINS = 16;

  private final int[][] binned;
  private final float[][] edges;
  private final boolean[] labels;
  private final double[] weights;
  private final double[] sums;
  private final double[] gradient;
  private final double[] curve;
  private final double leafPenalty;
  private final double rate;

  private Boosting(
      float[][] rows,
      boolean[] labels,
      double[] weights,
      double[] start,
      double rate,
      double leafPenalty) {
    this.labels = labels;
    this.weights = weights;
    this.sums = start.clone();
    this.gradient = new double[rows.length];
    this.curve = new double[rows.length];
    this.rate = rate;
    this.leafPenalty = leafPenalty;
    this.edges = new float[Feature.COUNT][];
    this.binned = new int[Feature.COUNT][rows.length];
    for (int f = 0; f < Feature.COUNT; f++) {
      bin(rows, f);
    }
  }

  static Forest grow(
      List<float[]> rows,
      boolean[] labels,
      double[] weights,
      double[] start,
      int trees,
      double rate,
      double leafPenalty) {
    Boosting boosting =
        new Boosting(rows.toArray(float[][]::new), labels, weights, start, rate, leafPenalty);
    int[][] features = new int[trees][Forest.QUESTIONS];
    float[][] thresholds = new float[trees][Forest.QUESTIONS];
    float[][] leaves = new float[trees][Forest.LEAVES];
    for (int tree = 0; tree < trees; tree++) {
      boosting.tree(features[tree], thresholds[tree], leaves[tree]);
    }
    return new Forest(features, thresholds, leaves);
  }

  private void bin(float[][] rows, int f) {
    float[] values = new float[rows.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows[i][f];
    }
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    float[] cuts = new float[BINS - 1];
    int count = 0;
    float[] nonZero = sorted;
    int start = 0;
    while (start < sorted.length && sorted[start] <= 0) {
      start++;
    }
    if (start > 0 && start < sorted.length) {
      cuts[count++] = sorted[start] / 2;
    }
    for (int b = 1; b < BINS - 1 && start < sorted.length; b++) {
      float cut = nonZero[start + (sorted.length - start - 1) * b / (BINS - 1)];
      if ((count == 0 || cut > cuts[count - 1]) && cut < sorted[sorted.length - 1]) {
        cuts[count++] = cut;
      }
    }
    edges[f] = Arrays.copyOf(cuts, count);
    for (int i = 0; i < values.length; i++) {
      int b = 0;
      while (b < count && values[i] > cuts[b]) {
        b++;
      }
      binned[f][i] = b;
    }
  }

  private void tree(int[] features, float[] thresholds, float[] leaves) {
    int count = labels.length;
    for (int i = 0; i < count; i++) {
      double p = Model.chance(sums[i]);
      gradient[i] = weights[i] * ((labels[i] ? 1 : 0) - p);
      curve[i] = weights[i] * Math.max(1e-6, p * (1 - p));
    }
    int[] node = new int[count];
    int[] bins = new int[Forest.QUESTIONS];
    for (int level = 0; level < Forest.DEPTH; level++) {
      int firstOfLevel = (1 << level) - 1;
      int nodes = 1 << level;
      double[] best = new double[nodes];
      for (int f = 0; f < Feature.COUNT; f++) {
        if (edges[f].length > 0) {
          ask(f, node, firstOfLevel, nodes, best, features, bins);
        }
      }
      for (int q = firstOfLevel; q < firstOfLevel + nodes; q++) {
        boolean asked = best[q - firstOfLevel] > 0;
        features[q] = asked ? features[q] : 0;
        bins[q] = asked ? bins[q] : BINS;
        thresholds[q] = asked ? edges[features[q]][bins[q]] : 99;
      }
      for (int i = 0; i < count; i++) {
        int q = node[i];
        node[i] = 2 * q + (binned[features[q]][i] > bins[q] ? 2 : 1);
      }
    }
    double[] up = new double[Forest.LEAVES];
    double[] down = new double[Forest.LEAVES];
    for (int i = 0; i < count; i++) {
      up[node[i] - Forest.QUESTIONS] += gradient[i];
      down[node[i] - Forest.QUESTIONS] += curve[i];
    }
    for (int leaf = 0; leaf < leaves.length; leaf++) {
      leaves[leaf] = (float) (rate * up[leaf] / (down[leaf] + leafPenalty));
    }
    for (int i = 0; i < count; i++) {
      sums[i] += leaves[node[i] - Forest.QUESTIONS];
    }
  }

  private void ask(
      int f, int[] node, int first, int nodes, double[] best, int[] features, int[] bins) {
    double[][] up = new double[nodes][BINS];
    double[][] down = new double[nodes][BINS];
    int[] bin = binned[f];
    for (int i = 0; i < bin.length; i++) {
      up[node[i] - first][bin[i]] += gradient[i];
      down[node[i] - first][bin[i]] += curve[i];
    }
    for (int n = 0; n < nodes; n++) {
      double allUp = Arrays.stream(up[n]).sum();
      double allDown = Arrays.stream(down[n]).sum();
      double left = 0;
      double leftDown = 0;
      for (int b = 0; b < edges[f].length; b++) {
        left += up[n][b];
        leftDown += down[n][b];
        double gain =
            gain(left, leftDown) + gain(allUp - left, allDown - leftDown) - gain(allUp, allDown);
        if (gain > best[n] + 1e-9) {
          best[n] = gain;
          features[first + n] = f;
          bins[first + n] = b;
        }
      }
    }
  }

  private double gain(double up, double down) {
    return up * up / (down + leafPenalty);
  }
}
