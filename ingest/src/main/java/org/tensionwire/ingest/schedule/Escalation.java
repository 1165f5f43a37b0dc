package org.tensionwire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which feeds report more tension than they use to: at least three central stories within an hour,
 * and twice what an hour of the day before brought. Ends by itself as the hour moves on.
 * Thread-safe.
 */
public final class Escalation {
  private static final Duration LATELY = Duration.ofHours(1);
  private static final Duration BEFORE = Duration.ofHours(23);
  private static final int FEWEST = 3;
  private static final double RISE = 2;

  /** Stories by feed and by the minute in which they came. */
  private final Map<String, NavigableMap<Long, Integer>> stories = new ConcurrentHashMap<>();

  /** How far back a report still matters. */
  public static Duration memory() {
    return LATELY.plus(BEFORE);
  }

  /**
   * A central story of the feed, each once.
   *
   * @param at when it was first seen
   */
  public void reported(String feedId, Instant at, Instant now) {
    if (at.isBefore(now.minus(memory()))) {
      return;
    }
    stories.values().removeIf(minutes -> minutes.lastKey() < minute(now.minus(memory())));
    stories.compute(
        feedId,
        (id, known) -> {
          NavigableMap<Long, Integer> minutes =
              known == null ? new TreeMap<>() : new TreeMap<>(known);
          minutes.headMap(minute(now.minus(memory()))).clear();
          minutes.merge(minute(at), 1, Integer::sum);
          return minutes;
        });
  }

  /** The feed is no more. */
  public void forget(String feedId) {
    stories.remove(feedId);
  }

  /** How many are known to have reported anything. */
  int feeds() {
    return stories.size();
  }

  public boolean isEscalating(String feedId, Instant now) {
    NavigableMap<Long, Integer> minutes = stories.get(feedId);
    if (minutes == null) {
      return false;
    }
    long hourAgo = minute(now.minus(LATELY));
    int lately = sum(minutes.tailMap(hourAgo, false).headMap(minute(now), true));
    int before = sum(minutes.subMap(minute(now.minus(memory())), false, hourAgo, true));
    double usual = (double) before * LATELY.toMinutes() / BEFORE.toMinutes();
    return lately >= FEWEST && lately >= RISE * usual;
  }

  private static int sum(Map<Long, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static long minute(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), 60L);
  }
}
