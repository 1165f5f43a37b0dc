package org.tensionwire.systemtests.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares two sides one to one, in both directions. */
final class Tally {
  private Tally() {}

  /** Number of rows per key. */
  static <R, K> Map<K, Long> count(List<R> rows, Function<R, K> key) {
    return rows.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }

  /** Keys of which {@code due} and {@code found} do not have the same number. */
  static <K> List<Violation> compare(String what, Map<K, Long> due, Map<K, Long> found) {
    Set<String> said = new TreeSet<>();
    due.forEach(
        (key, count) -> {
          long seen = found.getOrDefault(key, 0L);
          if (seen < count) {
            said.add("lost " + what + " " + key + ": " + seen + " of " + count);
          } else if (seen > count) {
            said.add("doubled " + what + " " + key + ": " + seen + " for " + count);
          }
        });
    found.keySet().stream()
        .filter(key -> !due.containsKey(key))
        .forEach(key -> said.add("doubled " + what + " " + key + ": nothing asked for it"));
    return violations(said);
  }

  private static List<Violation> violations(Set<String> said) {
    List<Violation> violations = new ArrayList<>();
    said.forEach(
        detail ->
            violations.add(
                new Violation(
                    detail.startsWith("lost") ? "nothing-lost" : "nothing-twice", detail)));
    return violations;
  }
}
