package org.tensionwire.ingest.wiring;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What ingest says of itself.
 *
 * @param feeds definitions that this instance owns
 * @param partitions partitions that it owns
 * @param restoring partitions among them whose state is still being read
 * @param polls committed polls by outcome
 * @param nextPolls committed decisions when to poll next, by their reason
 * @param items committed items by what became of them: new, updated, unchanged, refused, or cut,
 *     each time that the end of a document cuts one
 * @param alarms raised by committed polls: gap, quarantine, guids_ignored
 * @param gapEnds committed ends of searches for the items of gaps, by how they ended
 * @param backfilled of the new items, those of a feed's first document or a replayed history
 * @param deadLetters committed dead letters
 * @param lastError class of the last failure of Kafka or the registry; null for none
 */
public record IngestStatus(
    State state,
    int feeds,
    int partitions,
    int restoring,
    Map<String, Long> polls,
    Map<String, Long> nextPolls,
    Map<String, Long> items,
    Map<String, Long> alarms,
    Map<String, Long> gapEnds,
    long backfilled,
    long deadLetters,
    @Nullable String lastError) {

  /** Whether the service does its work. */
  public enum State {
    STARTING,
    RUNNING,
    /** It has given up; the last error says why. */
    FAILED,
    CLOSED
  }

  public IngestStatus {
    polls = Map.copyOf(polls);
    nextPolls = Map.copyOf(nextPolls);
    items = Map.copyOf(items);
    alarms = Map.copyOf(alarms);
    gapEnds = Map.copyOf(gapEnds);
  }
}
