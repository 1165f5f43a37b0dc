package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A {@link Model} as lines of tab-separated text; # begins a comment. */
final class ModelLines {
  private static final String TREE = "tree";
  private static final int TREE_FIELDS = 1 + 2 * Forest.QUESTIONS + Forest.LEAVES;

  private final Map<String, Integer> index = new HashMap<>();
  private final List<int[]> features = new ArrayList<>();
  private final List<float[]> thresholds = new ArrayList<>();
  private final List<float[]> leaves = new ArrayList<>();
  private final double[] first = new double[Feature.COUNT];
  private final double[] second = new double[Feature.COUNT];

  private ModelLines() {
    List<String> names = Feature.names();
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), i);
    }
  }

  static Model read(List<String> lines) {
    ModelLines reader = new ModelLines();
    lines.stream().filter(line -> !line.startsWith("#")).forEach(reader::take);
    return new Model(
        reader.first,
        reader.second,
        new Forest(
            reader.features.toArray(int[][]::new),
            reader.thresholds.toArray(float[][]::new),
            reader.leaves.toArray(float[][]::new)));
  }

  private void take(String line) {
    String[] fields = line.split("\t");
    if (fields[0].equals(TREE) && fields.length == TREE_FIELDS) {
      tree(fields);
    } else if (fields.length == 3) {
      int at = feature(fields[0]);
      first[at] = Double.parseDouble(fields[1]);
      second[at] = Double.parseDouble(fields[2]);
    } else {
      throw new IllegalStateException("neither weight nor tree: " + line);
    }
  }

  private void tree(String[] fields) {
    int[] asked = new int[Forest.QUESTIONS];
    float[] limits = new float[Forest.QUESTIONS];
    float[] values = new float[Forest.LEAVES];
    for (int q = 0; q < asked.length; q++) {
      asked[q] = feature(fields[1 + 2 * q]);
      limits[q] = Float.parseFloat(fields[2 + 2 * q]);
    }
    for (int leaf = 0; leaf < values.length; leaf++) {
      values[leaf] = Float.parseFloat(fields[1 + 2 * asked.length + leaf]);
    }
    features.add(asked);
    thresholds.add(limits);
    leaves.add(values);
  }

  private int feature(String name) {
    Integer at = index.get(name);
    if (at == null) {
      throw new IllegalStateException("no such feature: " + name);
    }
    return at;
  }

  static String write(Model model) {
    StringBuilder out = new StringBuilder("# feature, weight in the first round, in the second\n");
    List<String> names = Feature.names();
    for (int i = 0; i < names.size(); i++) {
      out.append(
          String.format(
              Locale.ROOT, "%s\t%.3f\t%.3f%n", names.get(i), model.first[i], model.second[i]));
    }
    out.append("# tree, feature and threshold of seven questions, eight leaves\n");
    for (int tree = 0; tree < model.forest.size(); tree++) {
      out.append(model.forest.line(tree, names)).append('\n');
    }
    return out.toString();
  }
}
