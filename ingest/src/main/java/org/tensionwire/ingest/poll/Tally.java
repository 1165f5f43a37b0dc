package org.tensionwire.ingest.poll;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.DateFlaw;
import org.tensionwire.pipeline.FeedState;

/** Counts the items of one poll by what became of them; their sum is the items seen. */
final class Tally {
  private final Map<String, Long> refused = new HashMap<>();
  private final Map<String, Long> undated = new HashMap<>();
  private long fresh;
  private long backfilled;
  private long updated;
  private long unchanged;

  /**
   * @param past whether it belongs to the feed's history
   */
  void fresh(boolean past) {
    fresh++;
    backfilled += past ? 1 : 0;
  }

  long backfilled() {
    return backfilled;
  }

  void updated() {
    updated++;
  }

  void unchanged() {
    unchanged++;
  }

  void refused(String reason) {
    refused.merge(reason, 1L, Long::sum);
  }

  /**
   * @param flaw why a new or changed item has no date; null where it has one
   */
  void dated(@Nullable DateFlaw flaw) {
    if (flaw != null) {
      undated.merge(flaw.code(), 1L, Long::sum);
    }
  }

  boolean changed() {
    return fresh + updated > 0;
  }

  /** New items. */
  long taken() {
    return fresh;
  }

  void addTo(FeedState.Builder state) {
    long all = refused.values().stream().mapToLong(Long::longValue).sum();
    state
        .setItemsSeen(state.getItemsSeen() + fresh + updated + unchanged + all)
        .setItemsNew(state.getItemsNew() + fresh)
        .setItemsBackfilled(
            (state.getItemsBackfilled() == null ? 0 : state.getItemsBackfilled()) + backfilled)
        .setItemsUpdated(state.getItemsUpdated() + updated)
        .setItemsUnchanged(state.getItemsUnchanged() + unchanged)
        .setItemsRefused(sum(state.getItemsRefused(), refused))
        .setItemsUndated(sum(state.getItemsUndated(), undated));
  }

  private static Map<String, Long> sum(@Nullable Map<String, Long> before, Map<String, Long> now) {
    Map<String, Long> sum = before == null ? new HashMap<>() : new HashMap<>(before);
    now.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
    return sum;
  }
}
