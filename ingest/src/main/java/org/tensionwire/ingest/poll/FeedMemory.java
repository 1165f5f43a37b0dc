package org.tensionwire.ingest.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.KnownItem;

/**
 * The items that a feed has shown: those it lists now, whatever their number, then as many earlier
 * ones as are worth their bytes. For one poll on one thread.
 */
final class FeedMemory {
  private static final int MAX = 2_000;
  private static final int SPARE = 100;

  private final Map<String, KnownItem> before = new HashMap<>();
  private final List<KnownItem> inOrder;
  private final Map<String, KnownItem> listed = new LinkedHashMap<>();

  FeedMemory(List<KnownItem> known) {
    this.inOrder = known;
    known.forEach(item -> before.put(item.getItemKey(), item));
  }

  @Nullable KnownItem find(String key) {
    return before.get(key);
  }

  /** Remembers an item that the feed lists now. */
  void listed(String key, String storyId, String contentHash, Instant now) {
    KnownItem earlier = before.get(key);
    Instant first = earlier == null ? now : earlier.getFirstSeenAt();
    listed.put(key, new KnownItem(key, storyId, contentHash, first, now));
  }

  /**
   * @param entries how many items the document holds, those left for the next poll included
   */
  List<KnownItem> known(int entries) {
    List<KnownItem> all = new ArrayList<>(listed.values());
    int size = Math.max(entries, Math.min(MAX, 3 * entries + SPARE));
    for (KnownItem item : inOrder) {
      if (all.size() < size && !listed.containsKey(item.getItemKey())) {
        all.add(item);
      }
    }
    return all;
  }
}
