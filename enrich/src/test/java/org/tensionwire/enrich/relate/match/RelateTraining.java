package org.tensionwire.enrich.relate.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tensionwire.enrich.tag.gold.LogisticFit;
import org.tensionwire.enrich.tag.gold.Rows;
import org.tensionwire.enrich.tag.line.TagLineException;

/**
 * Fits the weights of {@link Likeness} to stories that readers sorted into incidents. Usage: {@code
 * RelateTraining GOLD ECB [Likeness.java]}: a folder of labelled stories, a file of texts by
 * incident, and where to write the weights. Prints what the shipped weights reach, what fitted ones
 * do, and what they do on incidents that they were not fitted to.
 */
final class RelateTraining {
  private static final int FOLDS = 5;
  private static final double PENALTY = 1;
  private static final double RARE = 0.05;

  /** Texts without tags are many, and not what the wire carries. */
  private static final double TEXT_ONLY = 0.2;

  private final Folds folds = new Folds(FOLDS);
  private final List<SortedStories> sets;
  private final List<Example> examples = new ArrayList<>();

  private RelateTraining(List<SortedStories> sets) {
    this.sets = sets;
    sets.forEach(set -> examples.addAll(Replay.examples(set, set.textOnly() ? TEXT_ONLY : 1)));
  }

  public static void main(String[] args) throws IOException, TagLineException {
    List<SortedStories> sets = new ArrayList<>();
    if (Files.isDirectory(Path.of(args[0]))) {
      sets.add(SortedStories.tagged(Path.of(args[0])));
    }
    if (Files.isRegularFile(Path.of(args[1]))) {
      sets.add(SortedStories.textOnly(Path.of(args[1])));
    }
    RelateTraining training = new RelateTraining(sets);
    double[] fitted = fit(training.examples);
    training.report(fitted);
    if (args.length > 2) {
      Path source = Path.of(args[2]);
      Files.writeString(source, WeightLines.replaced(Files.readString(source), fitted));
    }
  }

  private static double[] fit(List<Example> examples) {
    Rows rows = new Rows();
    for (Example example : examples) {
      Map<String, Double> measures = new TreeMap<>();
      for (int i = 1; i < Likeness.SIZE; i++) {
        measures.put(name(i), example.measures()[i]);
      }
      rows.add(measures, example.right() ? 1 : 0, example.weight());
    }
    Map<String, Double> found = LogisticFit.of(rows, Map.of(), PENALTY, RARE);
    double[] weights = new double[Likeness.SIZE];
    weights[0] = found.getOrDefault("base", 0.0);
    for (int i = 1; i < Likeness.SIZE; i++) {
      weights[i] = found.getOrDefault(name(i), 0.0);
    }
    return weights;
  }

  private static String name(int measure) {
    return String.format(Locale.ROOT, "%02d", measure);
  }

  private void report(double[] fitted) {
    long right = examples.stream().filter(Example::right).count();
    System.out.printf(Locale.ROOT, "%d comparisons, %d right%n", examples.size(), right);
    for (int i = 0; i < Likeness.SIZE; i++) {
      System.out.printf(Locale.ROOT, "weight %s %.2f%n", name(i), fitted[i]);
    }
    List<double[]> heldOut = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      heldOut.add(fit(folds.without(fold, examples)));
    }
    for (SortedStories set : sets) {
      print(set, "as shipped", agreement(set).add(set.found(), id -> true));
      print(
          set,
          "the same, replayed",
          agreement(set).add(Replay.found(set, Likeness.FITTED), id -> true));
      print(set, "fitted", agreement(set).add(Replay.found(set, new Likeness(fitted)), id -> true));
      Agreement agreement = agreement(set);
      for (int fold = 0; fold < FOLDS; fold++) {
        int left = fold;
        agreement.add(
            Replay.found(set, new Likeness(heldOut.get(fold))),
            id -> folds.of(set.group(set.incidents().get(id))) == left);
      }
      print(set, "held out, " + FOLDS + " folds", agreement);
    }
  }

  private static Agreement agreement(SortedStories set) {
    return new Agreement(set.incidents());
  }

  private static void print(SortedStories set, String weights, Agreement agreement) {
    System.out.printf(
        Locale.ROOT,
        "%s | %s | BCubed %s | pairwise %s%n",
        set.name(),
        weights,
        agreement.bcubed(),
        agreement.pairwise());
  }
}
