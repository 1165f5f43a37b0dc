package org.tensionwire.enrich.clean;

import java.util.List;

/** Logistic regression by Newton's method with a penalty on the squares of the weights. */
final class Logistic {
  private static final int ROUNDS = 9;

  private Logistic() {}

  static double[] fit(
      List<Example.Row> rows,
      List<Boolean> labels,
      List<Double> weights,
      int size,
      double penalty) {
    double[] w = new double[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[size];
      double[][] hessian = new double[size][size];
      for (int i = 0; i < rows.size(); i++) {
        Example.Row row = rows.get(i);
        double p = Model.chance(sum(row, w));
        double weight = weights.get(i);
        double error = weight * (p - (labels.get(i) ? 1 : 0));
        double curve = weight * Math.max(1e-4, p * (1 - p));
        int[] features = row.features();
        double[] values = row.values();
        for (int a = 0; a < features.length; a++) {
          gradient[features[a]] += error * values[a];
          double[] line = hessian[features[a]];
          double scaled = curve * values[a];
          for (int b = 0; b < features.length; b++) {
            line[features[b]] += scaled * values[b];
          }
        }
      }
      for (int a = 0; a < size; a++) {
        gradient[a] += penalty * w[a];
        hessian[a][a] += penalty;
      }
      double[] step = solve(hessian, gradient);
      for (int a = 0; a < size; a++) {
        w[a] -= step[a];
      }
    }
    return w;
  }

  static double sum(Example.Row row, double[] w) {
    double sum = 0;
    for (int a = 0; a < row.features().length; a++) {
      sum += w[row.features()[a]] * row.values()[a];
    }
    return sum;
  }

  /** Cholesky; the matrix is symmetric and positive definite by the penalty. */
  private static double[] solve(double[][] m, double[] y) {
    int n = y.length;
    double[][] l = new double[n][];
    for (int i = 0; i < n; i++) {
      l[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double sum = m[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
      }
    }
    double[] x = y.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= l[i][k] * x[k];
      }
      x[i] /= l[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= l[k][i] * x[k];
      }
      x[i] /= l[i][i];
    }
    return x;
  }
}
