package org.tensionwire.enrich.index;

import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/** How many stories were monitored, hour by hour. */
final class Monitored {
  private final NavigableMap<Long, Long> stories = new TreeMap<>();

  void add(long hour, long count) {
    stories.merge(hour, count, Long::sum);
  }

  void forgetBefore(long hour) {
    stories.headMap(hour).clear();
  }

  OptionalLong first() {
    return stories.isEmpty() ? OptionalLong.empty() : OptionalLong.of(stories.firstKey());
  }

  OptionalLong last() {
    return stories.isEmpty() ? OptionalLong.empty() : OptionalLong.of(stories.lastKey());
  }

  long sum(long from, long before) {
    return stories.subMap(from, before).values().stream().mapToLong(Long::longValue).sum();
  }

  int days(long from, long before) {
    return (int)
        stories.subMap(from, before).keySet().stream()
            .map(hour -> Math.floorDiv(hour, 24))
            .distinct()
            .count();
  }

  /** Part of the day that ends with {@code last} in which there was any story. */
  double coverage(long last) {
    return Rounded.fine(stories.subMap(last - 23, last + 1).size() / 24.0);
  }

  /** Mean over the hours, with earlier hours decayed. */
  double level(long first, long last) {
    double sum = 0;
    for (var entry : stories.subMap(first - Method.MEMORY + 1, last + 1).entrySet()) {
      for (long hour = Math.max(first, entry.getKey()); hour <= last; hour++) {
        sum += entry.getValue() * Method.decay(hour - entry.getKey());
      }
    }
    return Rounded.fine(sum / (last - first + 1));
  }
}
