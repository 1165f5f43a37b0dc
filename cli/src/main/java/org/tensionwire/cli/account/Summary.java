package org.tensionwire.cli.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sums at a moment.
 *
 * @param itemsSeen items that all polls listed, repeats included
 * @param items of those, by what ingest made of them
 * @param outcomes of raw stories in enrich
 * @param forTheSink stories among them that must become events
 * @param deadLetters by topic and reason
 * @param refusedStories stories that the sink refused to publish
 * @param unreadable records of any topic that cannot be decoded
 */
public record Summary(
    int feeds,
    long itemsSeen,
    Map<String, Long> items,
    long rawStories,
    Map<String, Long> outcomes,
    long forTheSink,
    long events,
    int incidents,
    Map<String, Long> deadLetters,
    long refusedStories,
    long unreadable) {

  /** Raw stories that have their outcome. */
  public long judged() {
    return sum(outcomes);
  }

  /** Dead letters of every stage. */
  public long letters() {
    return sum(deadLetters);
  }

  /** Which sums do not agree, for people; empty where all do. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    check(faults, "items that feeds listed", itemsSeen, "items accounted for", sum(items));
    long written = items.getOrDefault("new", 0L) + items.getOrDefault("updated", 0L);
    check(faults, "new and updated items", written, "raw stories", rawStories);
    check(faults, "raw stories", rawStories, "outcomes", sum(outcomes));
    check(faults, "stories to publish", forTheSink, "events and refusals", events + refusedStories);
    check(faults, "unreadable records", unreadable, "none", 0);
    return List.copyOf(faults);
  }

  /** The table, one row a line. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(row("feeds", feeds));
    lines.add(row("items listed by their polls", itemsSeen));
    items.forEach((what, count) -> lines.add(row("  " + what, count)));
    lines.add(row("raw stories", rawStories));
    outcomes.forEach((what, count) -> lines.add(row("  " + what, count)));
    lines.add(row("events", events));
    lines.add(row("incidents", incidents));
    lines.add(row("dead letters", sum(deadLetters)));
    deadLetters.forEach((what, count) -> lines.add(row("  " + what, count)));
    return lines;
  }

  private static String row(String what, long count) {
    return "%-44s %8d".formatted(what, count);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static void check(List<String> faults, String one, long a, String other, long b) {
    if (a != b) {
      faults.add(a + " " + one + ", but " + b + " " + other);
    }
  }
}
