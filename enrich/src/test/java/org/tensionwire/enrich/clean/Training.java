package org.tensionwire.enrich.clean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Fits the weights of {@link Model} to pages with known text. Usage: {@code Training FOLDER
 * [OUT.tsv]}, where the folder holds {@code NAME.pages.jsonl.gz} and {@code NAME.truth.jsonl}.
 * Prints what models score on sites that they were not fitted to.
 */
final class Training {
  private static final List<String> SETS = List.of("aeb", "fundus");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FOLDS = 4;
  private static final double PENALTY_ONE = 4;
  private static final double PENALTY_TWO = 4;
  private static final int TREES = 120;
  private static final double RATE = 0.1;
  private static final double LEAF_PENALTY = 12;

  private Training() {}

  public static void main(String[] args) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String set : SETS) {
      examples.addAll(read(Path.of(args[0]), set));
    }
    print("unseen sites", CrossValidation.run(examples));
    if (args.length > 1) {
      Model model = fit(examples, e -> true);
      Map<String, Score> all = new HashMap<>();
      for (Example example : examples) {
        all.computeIfAbsent(example.set, key -> new Score())
            .add(example.truth, example.text(taken(example, model)));
      }
      print("as shipped", all);
      Files.writeString(Path.of(args[1]), ModelLines.write(model));
    }
  }

  private static void print(String what, Map<String, Score> scores) {
    scores.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> System.out.println(what + " " + e.getKey() + " " + e.getValue()));
  }

  static double[] chances(Example example, Model model) {
    return second(example, first(example, model.first)).stream()
        .mapToDouble(row -> Model.chance(sum(row, model)))
        .toArray();
  }

  private static double sum(Example.Row row, Model model) {
    double sum = Logistic.sum(row, model.second);
    return Model.isDoubtful(sum) ? sum + model.forest.sum(row.dense()) : sum;
  }

  static boolean[] taken(Example example, Model model) {
    double[] chances = chances(example, model);
    boolean[] taken = new boolean[chances.length];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = chances[i] > Selection.TAKEN;
    }
    return taken;
  }

  static double[] first(Example example, double[] weights) {
    return example.rows.stream().mapToDouble(r -> Model.chance(Logistic.sum(r, weights))).toArray();
  }

  private static List<Example.Row> second(Example example, double[] first) {
    Chances chances = new Chances(example.layout, first);
    List<Example.Row> rows = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      Example.Recorder recorder = new Example.Recorder();
      Example.Row row = example.rows.get(i);
      for (int a = 0; a < row.features().length; a++) {
        recorder.put(row.features()[a], row.values()[a]);
      }
      chances.read(i, recorder);
      rows.add(recorder.row());
    }
    return rows;
  }

  /** The second round is fitted to chances that came of other hosts' first rounds. */
  static Model fit(List<Example> all, Predicate<Example> use) {
    List<Example> examples = all.stream().filter(use).toList();
    List<Example.Row> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      double[] first = firstRound(examples.stream().filter(e -> fold(e) != left).toList());
      for (Example example : examples) {
        if (fold(example) == fold) {
          List<Example.Row> known = second(example, first(example, first));
          rows.addAll(known);
          add(example, labels, weights);
          known.forEach(row -> rows.add(row.without(example.dropped())));
          add(example, labels, weights);
        }
      }
    }
    double[] second = Logistic.fit(rows, labels, weights, Feature.COUNT, PENALTY_TWO);
    return new Model(firstRound(examples), second, forest(rows, labels, weights, second));
  }

  private static Forest forest(
      List<Example.Row> rows, List<Boolean> labels, List<Double> weights, double[] second) {
    List<float[]> doubtful = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (Model.isDoubtful(Logistic.sum(rows.get(i), second))) {
        doubtful.add(rows.get(i).dense());
        kept.add(i);
      }
    }
    boolean[] wanted = new boolean[kept.size()];
    double[] weight = new double[kept.size()];
    double[] start = new double[kept.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = labels.get(kept.get(i));
      weight[i] = weights.get(kept.get(i));
      start[i] = Logistic.sum(rows.get(kept.get(i)), second);
    }
    return Boosting.grow(doubtful, wanted, weight, start, TREES, RATE, LEAF_PENALTY);
  }

  private static double[] firstRound(List<Example> examples) {
    List<Example.Row> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (Example example : examples) {
      rows.addAll(example.rows);
      add(example, labels, weights);
      example.rows.forEach(row -> rows.add(row.without(example.dropped())));
      add(example, labels, weights);
    }
    return Logistic.fit(rows, labels, weights, Feature.COUNT, PENALTY_ONE);
  }

  private static void add(Example example, List<Boolean> labels, List<Double> weights) {
    for (int i = 0; i < example.labels.length; i++) {
      labels.add(example.labels[i]);
      weights.add(example.weights[i] * 10);
    }
  }

  private static int fold(Example example) {
    return Math.floorMod(example.host.hashCode() * 0x85EBCA6B >>> 9, FOLDS);
  }

  static List<Example> read(Path folder, String set) throws IOException {
    Map<String, String> truth = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve(set + ".truth.jsonl"))) {
      JsonNode node = JSON.readTree(line);
      truth.put(node.path("id").asText(), node.path("text").asText());
    }
    List<Example> examples = new ArrayList<>();
    Path pages = folder.resolve(set + ".pages.jsonl.gz");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(pages)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode node = JSON.readTree(line);
        String id = node.path("id").asText();
        String host =
            URI.create(node.path("url").asText().replaceAll("[^\\x21-\\x7e]|[|\\[\\]]", "_"))
                .getHost();
        examples.add(
            new Example(set, id, host, truth.getOrDefault(id, ""), node.path("html").asText()));
      }
    }
    return examples;
  }
}
