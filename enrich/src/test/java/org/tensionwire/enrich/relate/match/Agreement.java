package org.tensionwire.enrich.relate.match;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far incidents that were found agree with those of readers. A story that was not found is an
 * incident of its own; one that readers did not sort is left out.
 */
final class Agreement {
  private final Map<String, String> gold;
  private final Map<String, Set<String>> wanted;
  private double precise;
  private double complete;
  private int stories;
  private long pairsFound;
  private long pairsWanted;
  private long pairsRight;

  /** {@code gold}: the incident by story. */
  Agreement(Map<String, String> gold) {
    this.gold = gold;
    this.wanted = groups(gold);
  }

  /** Adds some stories and the pairs that each of them makes with any other. */
  Agreement add(Map<String, String> found, Predicate<String> isAdded) {
    Map<String, String> all =
        gold.keySet().stream()
            .collect(Collectors.toMap(id -> id, id -> found.getOrDefault(id, "not found: " + id)));
    Map<String, Set<String>> groups = groups(all);
    gold.keySet().stream()
        .filter(isAdded)
        .sorted()
        .forEach(id -> add(groups.get(all.get(id)), wanted.get(gold.get(id))));
    return this;
  }

  private void add(Set<String> got, Set<String> right) {
    Set<String> both = new HashSet<>(got);
    both.retainAll(right);
    precise += (double) both.size() / got.size();
    complete += (double) both.size() / right.size();
    stories++;
    pairsFound += got.size() - 1;
    pairsWanted += right.size() - 1;
    pairsRight += both.size() - 1;
  }

  private static Map<String, Set<String>> groups(Map<String, String> incidents) {
    return incidents.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
  }

  /** Precision, recall and F1. */
  record Figure(double precision, double recall) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f / %.3f / %.3f", precision, recall, f1());
    }
  }

  /** Mean over the stories. */
  Figure bcubed() {
    return new Figure(precise / stories, complete / stories);
  }

  /** Over the pairs of stories; nothing found is nothing wrong. */
  Figure pairwise() {
    return new Figure(
        pairsFound == 0 ? 1 : (double) pairsRight / pairsFound,
        pairsWanted == 0 ? 1 : (double) pairsRight / pairsWanted);
  }
}
