package org.tensionwire.bench.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who came when, and what was shown. Thread-safe. */
public final class Visits {
  private final Map<Integer, List<Instant>> arrivals = new HashMap<>();
  private final Map<Integer, Map<Integer, Integer>> shown = new HashMap<>();
  private final Map<String, Instant> last = new HashMap<>();
  private final Map<String, Integer> inside = new HashMap<>();
  private @Nullable Duration shortest;
  private int most;
  private long bytes;
  private long notModified;

  synchronized void arrived(InventedFeed feed, Instant now) {
    arrivals.computeIfAbsent(feed.number(), n -> new ArrayList<>()).add(now);
    Instant before = last.put(feed.host(), now);
    if (before != null) {
      Duration gap = Duration.between(before, now);
      shortest = shortest == null || gap.compareTo(shortest) < 0 ? gap : shortest;
    }
    most = Math.max(most, inside.merge(feed.host(), 1, Integer::sum));
  }

  synchronized void left(InventedFeed feed) {
    inside.merge(feed.host(), -1, Integer::sum);
  }

  /** The whole document, or the answer that it has not changed, reached its reader. */
  synchronized void showed(InventedFeed feed, int newest, long length) {
    Map<Integer, Integer> items = shown.computeIfAbsent(feed.number(), n -> new HashMap<>());
    for (int item = InventedFeed.oldest(newest); item <= newest; item++) {
      items.merge(item, 1, Integer::sum);
    }
    bytes += length;
    notModified += length == 0 ? 1 : 0;
  }

  /** Arrivals at a feed, in order. */
  public synchronized List<Instant> arrivals(int feed) {
    return List.copyOf(arrivals.getOrDefault(feed, List.of()));
  }

  /** How often each item of a feed was listed, by the item's number. */
  public synchronized Map<Integer, Integer> shown(int feed) {
    return Map.copyOf(shown.getOrDefault(feed, Map.of()));
  }

  public synchronized long total() {
    return arrivals.values().stream().mapToLong(List::size).sum();
  }

  /** Shortest time between two requests for one site. */
  public synchronized Duration shortestGap() {
    return shortest == null ? Duration.ZERO : shortest;
  }

  @Override
  public synchronized String toString() {
    return "%d requests, %d not modified, %d MB, shortest gap on a site %d ms, most at once on a site %d"
        .formatted(total(), notModified, bytes / 1_000_000, shortestGap().toMillis(), most);
  }
}
