package org.tensionwire.systemtests.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensionwire.systemtests.audit.Rows.Entry;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.feeds.Truth;

/** Each entry that promises a revision has one tagged story of the same raw story, and back. */
final class PublishedStoriesReachTheSink implements Check {
  private static final Set<String> PROMISING = Set.of("published", "withdrawn");

  @Override
  public List<Violation> violations(Snapshot read, Truth truth) {
    List<Entry> promising =
        read.ledger().stream().filter(entry -> PROMISING.contains(entry.outcome())).toList();
    Map<String, Long> due =
        Tally.count(
            promising,
            entry ->
                line(entry.storyId(), entry.revision(), entry.rawPartition(), entry.rawOffset()));
    Map<String, Long> tagged =
        Tally.count(
            read.tagged(),
            row ->
                line(
                    row.version().storyId(),
                    row.version().revision(),
                    row.rawPartition(),
                    row.rawOffset()));
    return Tally.compare("tagged story", due, tagged);
  }

  private static String line(String storyId, Object revision, long partition, long offset) {
    return storyId + ":" + revision + " of raw " + partition + "/" + offset;
  }
}
