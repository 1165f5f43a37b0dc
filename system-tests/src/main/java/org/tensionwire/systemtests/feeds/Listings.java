package org.tensionwire.systemtests.feeds;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what whole answers listed. Thread-safe. */
final class Listings {
  private final Map<String, Map<String, Integer>> counts = new ConcurrentHashMap<>();

  void add(String feedId, List<FeedScript.Listed> listing) {
    Map<String, Integer> feed = counts.computeIfAbsent(feedId, id -> new ConcurrentHashMap<>());
    listing.forEach(listed -> feed.merge(listed.reference().toString(), 1, Integer::sum));
  }

  Truth truth() {
    Map<String, Map<String, Integer>> copy = new TreeMap<>();
    counts.forEach((feed, references) -> copy.put(feed, new TreeMap<>(references)));
    return new Truth(copy, List.of());
  }
}
