package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Scores each page by a model fitted to the pages of other sites. A site's pages are in one fold;
 * the sites of each set are dealt out evenly, so that of 16 publishers each is left out alone.
 */
final class CrossValidation {
  private static final int FOLDS = 16;

  private CrossValidation() {}

  static Map<String, Score> run(List<Example> all) {
    Map<String, Integer> folds = folds(all);
    List<Model> models =
        IntStream.range(0, FOLDS)
            .parallel()
            .mapToObj(fold -> Training.fit(all, e -> folds.get(site(e.host)) != fold))
            .toList();
    Map<String, Score> scores = new TreeMap<>();
    for (Example example : all) {
      Model model = models.get(folds.get(site(example.host)));
      scores
          .computeIfAbsent(example.set, key -> new Score())
          .add(example.truth, example.text(Training.taken(example, model)));
    }
    return scores;
  }

  private static Map<String, Integer> folds(List<Example> all) {
    Map<String, Integer> folds = new HashMap<>();
    Random random = new Random(7);
    for (String set : new TreeSet<>(all.stream().map(e -> e.set).toList()).descendingSet()) {
      TreeSet<String> sites = new TreeSet<>();
      all.stream().filter(e -> e.set.equals(set)).forEach(e -> sites.add(site(e.host)));
      sites.removeAll(folds.keySet());
      List<String> dealt = new ArrayList<>(sites);
      Collections.shuffle(dealt, random);
      for (int i = 0; i < dealt.size(); i++) {
        folds.put(dealt.get(i), i % FOLDS);
      }
    }
    return folds;
  }

  /** The part of a host's name that its owner registered, as far as its labels tell. */
  static String site(String host) {
    String[] labels = host.split("\\.");
    int last = labels.length - 1;
    boolean second = last >= 2 && labels[last].length() == 2 && labels[last - 1].length() <= 3;
    int first = Math.max(0, last - (second ? 2 : 1));
    return String.join(".", List.of(labels).subList(first, labels.length));
  }
}
