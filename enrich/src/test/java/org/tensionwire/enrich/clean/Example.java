package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A page whose true text is known, and which of its blocks that text has. */
final class Example {
  /** Features of a block that are not zero. */
  record Row(int[] features, double[] values) {
    float[] dense() {
      float[] dense = new float[Feature.COUNT];
      for (int a = 0; a < features.length; a++) {
        dense[features[a]] = (float) values[a];
      }
      return dense;
    }

    /** The same block where the page is silent on some matters. */
    Row without(BitSet dropped) {
      double[] less = values.clone();
      for (int a = 0; a < less.length; a++) {
        less[a] = dropped.get(features[a]) ? 0 : less[a];
      }
      return new Row(features, less);
    }
  }

  private static final List<Feature> DOUBTFUL =
      List.of(
          Feature.BODY_AND_PROSE,
          Feature.NOT_IN_BODY,
          Feature.PAGE_HAS_BODY,
          Feature.IN_DECLARED,
          Feature.LACKS_DECLARED,
          Feature.IS_P,
          Feature.PROSE_P,
          Feature.IS_DESCRIPTION,
          Feature.LIKE_DESCRIPTION,
          Feature.NAMES_AUTHOR);

  final String set;
  final String id;
  final String host;
  final String truth;
  final Layout layout;
  final List<Row> rows = new ArrayList<>();
  final boolean[] labels;
  final double[] weights;

  Example(String set, String id, String host, String truth, String html) {
    this.set = set;
    this.id = id;
    this.host = host;
    this.truth = truth;
    var document = Markup.parse(html);
    PageFacts facts = PageFacts.of(document, null);
    this.layout = new Layout(Outline.of(document.body()), facts.declared());
    FeatureReader reader = new FeatureReader(layout, facts.declared());
    int count = layout.blocks.size();
    for (int i = 0; i < count; i++) {
      Recorder recorder = new Recorder();
      reader.read(i, recorder);
      rows.add(recorder.row());
    }
    this.labels = new boolean[count];
    this.weights = new double[count];
    label();
  }

  /** Half of what names, places and page heads tell: models must not lean on one of them. */
  BitSet dropped() {
    BitSet dropped = new BitSet();
    Random random = new Random(id.hashCode());
    List<String> names = Feature.names();
    for (int i = Feature.NOT_IN_BODY.ordinal() + 1; i < Feature.COUNT; i++) {
      String name = names.get(i);
      boolean silent =
          name.startsWith("AT_") || name.startsWith("OWN_") || name.startsWith("AROUND_");
      if (silent && random.nextBoolean()) {
        dropped.set(i);
      }
    }
    for (Feature feature : DOUBTFUL) {
      if (random.nextBoolean()) {
        dropped.set(feature.ordinal());
      }
    }
    return dropped;
  }

  /** Blocks with more words of their kin found in the truth are matched first. */
  private void label() {
    Map<String, Integer> want = Shingles.of(truth);
    Map<String, Integer> lines = new HashMap<>();
    truth
        .lines()
        .forEach(line -> lines.merge(String.join(" ", Shingles.words(line)), 1, Integer::sum));
    List<Block> blocks = layout.blocks;
    List<Map<String, Integer>> shingles =
        blocks.stream().map(block -> Shingles.of(block.text())).toList();
    double[] support = new double[layout.outline.size()];
    for (int i = 0; i < blocks.size(); i++) {
      int hit = hits(shingles.get(i), want);
      int node = layout.container(blocks.get(i));
      for (int step = 0; step < 4; step++, node = layout.outline.parent(node)) {
        support[node] += hit;
      }
    }
    int total = Math.max(1, want.values().stream().mapToInt(Integer::intValue).sum());
    int[] order =
        IntStream.range(0, blocks.size())
            .boxed()
            .sorted(
                (a, b) ->
                    Double.compare(
                        support[layout.container(blocks.get(b))],
                        support[layout.container(blocks.get(a))]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i : order) {
      List<String> words = Shingles.words(blocks.get(i).text());
      int size = words.size();
      boolean in;
      if (size < 6) {
        String key = String.join(" ", words);
        in = lines.getOrDefault(key, 0) > 0 && support[layout.container(blocks.get(i))] > 0;
        lines.merge(key, -1, Integer::sum);
      } else {
        int hit = hits(shingles.get(i), want);
        in = hit > 0.5 * (size - 3);
        if (in) {
          shingles.get(i).forEach((key, count) -> want.computeIfPresent(key, (k, n) -> n - count));
          lines.merge(String.join(" ", words), -1, Integer::sum);
        }
      }
      labels[i] = in;
      weights[i] = Math.min(120, size + 3) / (double) Math.max(60, Math.min(1500, total));
    }
  }

  private static int hits(Map<String, Integer> shingles, Map<String, Integer> want) {
    int hit = 0;
    for (Map.Entry<String, Integer> entry : shingles.entrySet()) {
      hit += Math.max(0, Math.min(entry.getValue(), want.getOrDefault(entry.getKey(), 0)));
    }
    return hit;
  }

  String text(boolean[] taken) {
    return Prose.of(Selection.kept(layout, taken)).text();
  }

  static final class Recorder implements FeatureSink {
    private int size;
    private int[] features = new int[64];
    private double[] values = new double[64];

    @Override
    public void put(int feature, double value) {
      if (size == features.length) {
        features = Arrays.copyOf(features, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      features[size] = feature;
      values[size++] = value;
    }

    Row row() {
      return new Row(Arrays.copyOf(features, size), Arrays.copyOf(values, size));
    }
  }
}
