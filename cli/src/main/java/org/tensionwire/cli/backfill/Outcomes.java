package org.tensionwire.cli.backfill;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.LedgerEntry;

/** How many raw stories ended in what way. */
public final class Outcomes {
  private static final String OTHER_RULES = "other_rules";

  private final Map<String, Long> counts = new TreeMap<>();

  public void add(String outcome) {
    counts.merge(outcome, 1L, Long::sum);
  }

  public void add(LedgerEntry entry) {
    String reason = entry.getReason();
    add(entry.getOutcome() + (reason == null ? "" : ": " + reason));
  }

  /** Whether enrich has other rules in force than the story was to be tagged by. */
  public static boolean byOtherRules(LedgerEntry entry) {
    return isOtherRules(entry.getReason());
  }

  private static boolean isOtherRules(@Nullable String reason) {
    return OTHER_RULES.equals(reason);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  @Override
  public String toString() {
    return counts.isEmpty() ? "nothing" : counts.toString().replaceAll("[{}]", "");
  }
}
