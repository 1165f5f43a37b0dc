package org.tensionwire.enrich.tag.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.tensionwire.enrich.tag.grade.Linear;

/** Fits the weights of the grade and its two cuts. */
final class GradeFit {
  private static final String PREFIX = "grade.";
  private static final double PENALTY = 6;
  private static final double RARE = 0.05;
  private static final double SOFT = 0.7;

  private GradeFit() {}

  /** Weights by full name. */
  static Map<String, Double> of(List<Studied> stories) {
    Rows rows = new Rows();
    for (Studied story : stories) {
      double weight = story.labelled().weight() * (story.label().grade() == 1 ? SOFT : 1);
      rows.add(story.analysis().features(), story.label().grade() > 0 ? 1 : 0, weight);
    }
    Map<String, Double> weights = new TreeMap<>();
    LogisticFit.of(rows, Signs.GRADE, PENALTY, RARE)
        .forEach((name, weight) -> weights.put(PREFIX + name, weight));
    Linear linear = new Linear(weights, "grade");
    ToDoubleFunction<Studied> score = s -> linear.sum(s.analysis().features());
    double secondary = cut(stories, score, 1);
    weights.put(PREFIX + "secondary", secondary);
    List<Studied> relevant = stories.stream().filter(s -> s.label().grade() > 0).toList();
    weights.put(PREFIX + "central", Math.max(secondary, cut(relevant, score, 2)));
    return weights;
  }

  /**
   * Where to cut for the best F1 of "at least this grade". Central and secondary stories count
   * alike.
   */
  private static double cut(List<Studied> stories, ToDoubleFunction<Studied> score, int grade) {
    long wanted = stories.stream().filter(s -> s.label().grade() >= grade).count();
    double balance = grade == 1 ? 1 : (double) wanted / Math.max(1, stories.size() - wanted);
    List<Cut.Item> items = new ArrayList<>();
    for (Studied story : stories) {
      boolean is = story.label().grade() >= grade;
      double weight = story.labelled().weight() * (is ? 1 : balance);
      items.add(new Cut.Item(score.applyAsDouble(story), is, weight));
    }
    return Cut.best(items);
  }
}
