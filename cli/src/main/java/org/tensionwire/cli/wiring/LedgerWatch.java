package org.tensionwire.cli.wiring;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topics;

/** Waits for the outcomes of raw stories. For one thread. */
final class LedgerWatch implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final TopicTail<LedgerEntry> ledger;

  /** Where a raw story stands. */
  record Place(int partition, long offset) {}

  /** Sees what is entered from now on. */
  LedgerWatch(Map<String, String> connection, SchemaIds registry, String prefix) {
    ledger = TopicTail.fromEnd(connection, Topics.LEDGER.prefixed(prefix), registry);
  }

  /**
   * The entries of raw stories.
   *
   * @throws KafkaFailure where nothing at all is entered for as long as {@code patience}
   */
  Map<Place, LedgerEntry> await(Set<Place> places, Duration patience) {
    Map<Place, LedgerEntry> entries = new HashMap<>();
    long deadline = System.nanoTime() + patience.toNanos();
    while (entries.size() < places.size()) {
      int before = entries.size();
      ledger.poll(POLL).forEach(item -> take(item, places, entries));
      if (entries.size() > before) {
        deadline = System.nanoTime() + patience.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new KafkaFailure(
            "enrich has not taken "
                + (places.size() - entries.size())
                + " stories within "
                + patience
                + ": is it running?",
            null);
      }
    }
    return entries;
  }

  private static void take(
      TopicTail.Item<LedgerEntry> item, Set<Place> places, Map<Place, LedgerEntry> entries) {
    if (item instanceof TopicTail.Read<LedgerEntry> read && read.value() != null) {
      Place place = new Place(read.value().getRawPartition(), read.value().getRawOffset());
      if (places.contains(place)) {
        entries.put(place, read.value());
      }
    }
  }

  @Override
  public void close() {
    ledger.close();
  }
}
