package org.tensionwire.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tensionwire.pipeline.FeedState;

/** The accounts as a Markdown table, a line per feed and one for all. */
final class AccountTable {
  private final Map<String, Long> total = new TreeMap<>();
  private final StringBuilder lines = new StringBuilder();
  private boolean balanced = true;

  AccountTable() {
    lines.append(
        "| feed | poll | repair | listed | published | irrelevant | unchanged | other |\n");
    lines.append("|---|---|---|---|---|---|---|---|\n");
  }

  void add(String name, FeedState state, Map<String, Long> outcomes) {
    Map<String, Long> row = new TreeMap<>(outcomes);
    row.put("listed", state.getItemsSeen());
    row.merge("unchanged", state.getItemsUnchanged(), Long::sum);
    state.getItemsRefused().forEach((reason, count) -> row.put("refused: " + reason, count));
    String repair = state.getRepair() == null ? "" : state.getRepair();
    line(name, state.getLastOutcome(), repair, row);
    row.forEach((outcome, count) -> total.merge(outcome, count, Long::sum));
    balanced &= isBalanced(row);
  }

  /** Whether the outcomes of every feed add up to what it listed. */
  boolean isBalanced() {
    return balanced;
  }

  private static boolean isBalanced(Map<String, Long> row) {
    long sum = row.values().stream().mapToLong(Long::longValue).sum();
    return sum == 2 * row.get("listed");
  }

  private void line(String name, String poll, String repair, Map<String, Long> row) {
    Map<String, Long> other = new TreeMap<>(row);
    lines.append("| %s | %s | %s ".formatted(name, poll, repair));
    for (String column : new String[] {"listed", "published", "irrelevant", "unchanged"}) {
      Long count = other.remove(column);
      lines.append("| ").append(count == null ? 0 : count).append(' ');
    }
    lines
        .append("| ")
        .append(
            other.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ")))
        .append(" |\n");
  }

  @Override
  public String toString() {
    AccountTable sum = new AccountTable();
    sum.lines.setLength(0);
    sum.line("**all**", "", "", total);
    return lines + sum.lines.toString();
  }
}
