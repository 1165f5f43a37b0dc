package org.tensionwire.enrich.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store whose entries are forgotten after a horizon. What is older is not seen, by the event time
 * of whoever asks, so that a replay sees the same; that it is also deleted only saves space.
 */
final class Shelf<V> {
  /** Entries looked at in one round, so that a round stays short beside a commit interval. */
  private static final int ROUND = 5_000;

  private final KeyValueStore<String, V> store;
  private final Duration horizon;
  private final Function<V, Instant> seen;
  private @Nullable String next;

  Shelf(KeyValueStore<String, V> store, Duration horizon, Function<V, Instant> seen) {
    this.store = store;
    this.horizon = horizon;
    this.seen = seen;
  }

  Optional<V> get(String key, Instant now) {
    return Optional.ofNullable(store.get(key)).filter(value -> !isOld(seen.apply(value), now));
  }

  /** What is kept under {@code key}, forgotten or not: for those who tell its age themselves. */
  Optional<V> ofAnyAge(String key) {
    return Optional.ofNullable(store.get(key));
  }

  void put(String key, V value) {
    store.put(key, value);
  }

  /** Whether what was last seen at {@code time} is forgotten. */
  boolean isOld(Instant time, Instant now) {
    return time.isBefore(now.minus(horizon));
  }

  /** Deletes what is old by stream time among the next entries in the order of keys. */
  void forget(Instant streamTime) {
    List<String> old = new ArrayList<>();
    int looked = 0;
    try (KeyValueIterator<String, V> entries = store.range(next, null)) {
      next = null;
      while (entries.hasNext()) {
        var entry = entries.next();
        if (++looked > ROUND) {
          next = entry.key;
          break;
        }
        if (isOld(seen.apply(entry.value), streamTime)) {
          old.add(entry.key);
        }
      }
    }
    old.forEach(store::delete);
  }
}
