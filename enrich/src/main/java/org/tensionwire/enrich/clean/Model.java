package org.tensionwire.enrich.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Weights of two rounds of logistic judgement over {@link Feature}s, and the trees that correct the
 * second. The first round sees a block alone; the second also what its neighbours were taken for.
 */
final class Model {
  private static final String RESOURCE = "clean-model.tsv";

  /** Beyond this sum of the second round no tree is asked. */
  private static final double SURE = 5;

  final double[] first;
  final double[] second;
  final Forest forest;

  Model(double[] first, double[] second, Forest forest) {
    this.first = first;
    this.second = second;
    this.forest = forest;
  }

  private static final class Shipped {
    static final Model MODEL = load();
  }

  static Model shipped() {
    return Shipped.MODEL;
  }

  private static Model load() {
    try (InputStream in = Model.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return ModelLines.read(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double chance(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  /** Whether the trees are asked about a block with this sum. */
  static boolean isDoubtful(double sum) {
    return Math.abs(sum) < SURE;
  }

  /** The chance of each block to belong to the story. */
  double[] judge(Layout layout, Declared declared) {
    List<Block> blocks = layout.blocks;
    FeatureReader reader = new FeatureReader(layout, declared);
    Sums sums = new Sums();
    double[] chances = new double[blocks.size()];
    double[] seconds = new double[blocks.size()];
    for (int i = 0; i < chances.length; i++) {
      sums.clear();
      reader.read(i, sums);
      chances[i] = chance(sums.one);
      seconds[i] = sums.two;
    }
    Chances second = new Chances(layout, chances);
    Values values = new Values();
    double[] result = new double[chances.length];
    for (int i = 0; i < result.length; i++) {
      sums.clear();
      second.read(i, sums);
      double sum = seconds[i] + sums.two;
      if (isDoubtful(sum) && forest.size() > 0) {
        values.clear();
        reader.read(i, values);
        second.read(i, values);
        sum += forest.sum(values.values);
      }
      result[i] = chance(sum);
    }
    return result;
  }

  private final class Sums implements FeatureSink {
    double one;
    double two;

    void clear() {
      one = 0;
      two = 0;
    }

    @Override
    public void put(int feature, double value) {
      one += first[feature] * value;
      two += second[feature] * value;
    }
  }

  static final class Values implements FeatureSink {
    final float[] values = new float[Feature.COUNT];

    void clear() {
      Arrays.fill(values, 0);
    }

    @Override
    public void put(int feature, double value) {
      values[feature] = (float) value;
    }
  }
}
