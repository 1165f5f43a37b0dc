package org.tensionwire.ingest.poll;

import java.util.HashMap;
import java.util.Map;
import org.tensionwire.pipeline.FeedState;

/** Counts the items of one poll by what became of them; their sum is the items seen. */
final class Tally {
  private final Map<String, Long> refused = new HashMap<>();
  private long fresh;
  private long updated;
  private long unchanged;

  void fresh() {
    fresh++;
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

  boolean changed() {
    return fresh + updated > 0;
  }

  void addTo(FeedState.Builder state) {
    Map<String, Long> reasons = new HashMap<>(state.getItemsRefused());
    refused.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
    long all = refused.values().stream().mapToLong(Long::longValue).sum();
    state
        .setItemsSeen(state.getItemsSeen() + fresh + updated + unchanged + all)
        .setItemsNew(state.getItemsNew() + fresh)
        .setItemsUpdated(state.getItemsUpdated() + updated)
        .setItemsUnchanged(state.getItemsUnchanged() + unchanged)
        .setItemsRefused(reasons);
  }
}
