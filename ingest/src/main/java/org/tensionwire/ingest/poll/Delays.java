package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.FeedState;

/** How long after their publication a feed's news were first seen. For one poll. */
final class Delays {
  private static final int MOST = 20;

  private final List<Integer> seconds = new ArrayList<>();

  /** A time of publication that lies ahead counts as no delay. */
  void news(@Nullable Instant published, Instant seen) {
    if (published != null) {
      long delay = Duration.between(published, seen).toSeconds();
      seconds.add((int) Math.max(0, Math.min(Integer.MAX_VALUE, delay)));
    }
  }

  void addTo(FeedState.Builder state) {
    if (!seconds.isEmpty()) {
      List<Integer> all = new ArrayList<>(seconds);
      all.addAll(state.getDelaysS() == null ? List.of() : state.getDelaysS());
      state.setDelaysS(List.copyOf(all.subList(0, Math.min(MOST, all.size()))));
    }
  }
}
