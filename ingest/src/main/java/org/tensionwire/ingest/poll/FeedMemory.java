package org.tensionwire.ingest.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensionwire.pipeline.KnownItem;

/**
 * The items that a feed has shown: those it lists now, whatever their number, then as many earlier
 * ones as are worth their bytes. For one poll on one thread.
 */
final class FeedMemory {
  private static final int MAX = 2_000;
  private static final int SPARE = 100;

  private final List<KnownItem> before;
  private final Instant now;
  private final Map<String, KnownItem> listed = new LinkedHashMap<>();

  /**
   * @param before the latest first
   */
  FeedMemory(List<KnownItem> before, Instant now) {
    this.before = before;
    this.now = now;
  }

  /** Remembers an item that the feed lists now. */
  void listed(Sight sight) {
    listed.put(sight.key(), sight.remembered(now));
  }

  /**
   * @param entries how many items the document holds, those left for the next poll included
   */
  List<KnownItem> known(int entries) {
    List<KnownItem> all = new ArrayList<>(listed.values());
    int size = Math.max(entries, Math.min(MAX, 3 * entries + SPARE));
    for (KnownItem item : before) {
      if (all.size() < size && !listed.containsKey(item.getItemKey())) {
        all.add(item);
      }
    }
    return all;
  }
}
