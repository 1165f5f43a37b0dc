package org.tensionwire.enrich.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights of two rounds of logistic judgement over {@link Feature}s. The first round sees a block
 * alone; the second also what its neighbours were taken for.
 */
final class Model {
  private static final String RESOURCE = "clean-model.tsv";

  final double[] first;
  final double[] second;

  Model(double[] first, double[] second) {
    this.first = first;
    this.second = second;
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
      return read(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of name, weight in the first round, weight in the second; # begins a comment. */
  static Model read(List<String> lines) {
    List<String> names = Feature.names();
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), i);
    }
    double[] first = new double[names.size()];
    double[] second = new double[names.size()];
    for (String line : lines) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\t");
      Integer at = index.get(parts[0]);
      if (parts.length != 3 || at == null) {
        throw new IllegalStateException("not a weight: " + line);
      }
      first[at] = Double.parseDouble(parts[1]);
      second[at] = Double.parseDouble(parts[2]);
    }
    return new Model(first, second);
  }

  static double chance(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  /** The chance of each block to belong to the story. */
  double[] judge(Layout layout, Declared declared) {
    int count = layout.blocks.size();
    FeatureReader reader = new FeatureReader(layout, declared);
    Sums sums = new Sums();
    double[] chances = new double[count];
    double[] seconds = new double[count];
    for (int i = 0; i < count; i++) {
      sums.clear();
      reader.read(i, sums);
      chances[i] = chance(sums.one);
      seconds[i] = sums.two;
    }
    Chances second = new Chances(layout, chances);
    double[] result = new double[count];
    for (int i = 0; i < count; i++) {
      sums.clear();
      second.read(i, sums);
      result[i] = chance(seconds[i] + sums.two);
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
}
