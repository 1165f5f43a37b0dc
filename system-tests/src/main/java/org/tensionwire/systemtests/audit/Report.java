package org.tensionwire.systemtests.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tensionwire.systemtests.audit.Rows.Entry;
import org.tensionwire.systemtests.audit.Rows.Snapshot;

/**
 * Result of an audit.
 *
 * @param counts committed records by topic, ledger entries by outcome, and records of transactions
 *     that were not committed
 */
public record Report(Map<String, Long> counts, List<Violation> violations) {

  static Report of(Snapshot read, List<Violation> violations, Map<String, Long> uncommitted) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("stories.raw", (long) read.raws().size());
    counts.put("unreadable", (long) read.unreadable().size());
    counts.put("ledger", (long) read.ledger().size());
    new TreeMap<>(Tally.count(read.ledger(), Entry::outcome))
        .forEach((outcome, count) -> counts.put("ledger." + outcome, count));
    counts.put("stories.tagged", (long) read.tagged().size());
    counts.put("events", (long) read.events().size());
    counts.put("dead letters", (long) read.letters().size());
    counts.put("incidents", (long) read.incidents().size());
    counts.put("feeds", (long) read.feeds().size());
    uncommitted.forEach((topic, count) -> counts.put("uncommitted." + topic, count));
    return new Report(counts, violations);
  }

  boolean keptEveryPromise() {
    return violations.isEmpty();
  }
}
