package org.tensionwire.enrich.tag.gold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tensionwire.enrich.tag.gold.Label.Deed;
import org.tensionwire.enrich.tag.grade.Candidate;
import org.tensionwire.enrich.tag.grade.Cluster;
import org.tensionwire.enrich.tag.grade.Linear;

/** Fits the weights by which actions are chosen, and the chance from which they are published. */
final class ActionFit {
  private static final String PREFIX = "action.";
  private static final double PENALTY = 6;
  private static final double TYPE_ALONE = 0.1;
  private static final double HALF = 0.5;
  private static final double MAIN_ALONE = 0.1;
  private static final double SLACK = 0.03;
  private static final double RARE = 0.3;

  private ActionFit() {}

  /** Weights by full name. */
  static Map<String, Double> of(List<Studied> all) {
    List<Studied> stories = all.stream().filter(s -> s.label().grade() > 0).toList();
    Rows rows = new Rows();
    for (Studied story : stories) {
      for (Candidate candidate : story.analysis().candidates()) {
        double weight = weight(story, candidate.cluster());
        if (weight > 0) {
          rows.add(candidate.features(), right(candidate.cluster(), story.label()), weight);
        }
      }
    }
    Map<String, Double> weights = new TreeMap<>();
    LogisticFit.of(rows, Signs.ACTION, PENALTY, RARE)
        .forEach((name, weight) -> weights.put(PREFIX + name, weight));
    List<Studied> full = stories.stream().filter(s -> !s.labelled().own()).toList();
    weights.put(PREFIX + "cut", cut(full, new Linear(weights, "action")));
    return weights;
  }

  /** Where only the main action is labelled, what is of another type says nothing. */
  private static double weight(Studied story, Cluster cluster) {
    if (!story.labelled().whole()) {
      return story.label().actions().stream().anyMatch(a -> a.type().equals(cluster.type()))
          ? MAIN_ALONE
          : 0;
    }
    return story.label().grade() == 1 || story.labelled().own() ? HALF : 1;
  }

  /** 1 where the label has it, less where the label has its type alone. */
  private static double right(Cluster cluster, Label label) {
    Deed deed = deed(cluster);
    double right = 0;
    for (Deed want : label.actions()) {
      right =
          want.sameTriple(deed)
              ? 1
              : want.type().equals(deed.type()) ? Math.max(right, TYPE_ALONE) : right;
    }
    return right;
  }

  static Deed deed(Cluster cluster) {
    return new Deed(cluster.type(), cluster.actor(), cluster.recipient(), null, null, null, null);
  }

  /** The middle of the cuts that are nearly as good as the best. */
  private static double cut(List<Studied> stories, Linear linear) {
    SortedMap<Double, Double> scores = new TreeMap<>();
    for (int percent = 10; percent < 60; percent += 2) {
      scores.put(percent / 100.0, score(stories, linear, percent / 100.0));
    }
    double top = Collections.max(scores.values());
    DoubleSummaryStatistics good =
        scores.entrySet().stream()
            .filter(e -> e.getValue() >= top - SLACK)
            .mapToDouble(Map.Entry::getKey)
            .summaryStatistics();
    return (good.getMin() + good.getMax()) / 2;
  }

  private static double score(List<Studied> stories, Linear linear, double cut) {
    Figures figures = new Figures();
    for (Studied story : stories) {
      List<Candidate> ranked = new ArrayList<>();
      for (Candidate candidate : story.analysis().candidates()) {
        ranked.add(
            new Candidate(
                candidate.cluster(), candidate.features(), linear.chance(candidate.features())));
      }
      ranked.sort(Comparator.comparingDouble(Candidate::chance).reversed());
      List<Deed> chosen = new ArrayList<>();
      for (Candidate candidate : ranked) {
        if (candidate.chance() >= (chosen.isEmpty() ? 0 : cut) && chosen.size() < 5) {
          chosen.add(deed(candidate.cluster()));
        }
      }
      figures.add(story.label(), new Label(2, List.of(), "none", chosen));
    }
    return figures.types() + figures.triples();
  }
}
