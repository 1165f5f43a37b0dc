package org.tensionwire.desk.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The latest state of the things that changed last, a bounded number of them. Thread-safe.
 *
 * @param <V> immutable, or never changed
 */
public final class Latest<V> {
  private final int capacity;
  private final Map<String, Entry<V>> byId = new HashMap<>();
  private final TreeSet<Entry<V>> byTime =
      new TreeSet<>(Comparator.<Entry<V>, Instant>comparing(Entry::at).thenComparing(Entry::id));

  private record Entry<V>(String id, int version, Instant at, V value) {}

  public Latest(int capacity) {
    this.capacity = capacity;
  }

  /** Keeps {@code value} unless a later version of the same thing is kept already. */
  public synchronized void put(String id, int version, Instant at, V value) {
    Entry<V> before = byId.get(id);
    if (before != null && before.version() > version) {
      return;
    }
    if (before != null) {
      byTime.remove(before);
    }
    Entry<V> entry = new Entry<>(id, version, at, value);
    byId.put(id, entry);
    byTime.add(entry);
    if (byTime.size() > capacity) {
      byId.remove(byTime.pollFirst().id());
    }
  }

  /** Up to {@code limit} of them, the latest first. */
  public synchronized List<V> newest(int limit) {
    List<V> values = new ArrayList<>(Math.min(limit, byTime.size()));
    for (Entry<V> entry : byTime.descendingSet()) {
      if (values.size() == limit) {
        break;
      }
      values.add(entry.value());
    }
    return values;
  }

  public synchronized int size() {
    return byTime.size();
  }
}
