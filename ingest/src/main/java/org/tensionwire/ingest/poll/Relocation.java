package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.SeenMove;

/**
 * Where a feed is asked. A permanent redirect is believed once several polls over some hours have
 * met the same one and each found the feed behind it: parked domains, login walls and broken
 * deployments redirect "for good" as well, but not for long. It is forgotten with the first
 * failure, for the definition's address is always there to begin again from.
 */
final class Relocation {
  private static final int POLLS = 3;
  private static final Duration LONG_ENOUGH = Duration.ofHours(6);

  private Relocation() {}

  static String address(FeedDefinition feed, FeedState state) {
    return state.getMovedTo() == null ? feed.getUrl() : state.getMovedTo();
  }

  /**
   * After a poll that went well.
   *
   * @param moved address to which the one asked for has moved for good; null where nobody says so
   */
  static void answered(FeedState.Builder state, @Nullable String moved, Instant now) {
    if (moved == null) {
      state.setSeenMove(null);
      return;
    }
    SeenMove seen = seen(state.getSeenMove(), moved, now);
    boolean believed =
        seen.getPolls() >= POLLS
            && Duration.between(seen.getSince(), now).compareTo(LONG_ENOUGH) >= 0;
    state.setSeenMove(believed ? null : seen);
    if (believed) {
      state.setMovedTo(moved.equals(state.getUrl()) ? null : moved);
    }
  }

  private static SeenMove seen(@Nullable SeenMove before, String moved, Instant now) {
    return before != null && before.getTarget().equals(moved)
        ? new SeenMove(moved, before.getSince(), before.getPolls() + 1)
        : new SeenMove(moved, now, 1);
  }

  /** After a poll that failed. Another server gave the validators, so they go with the address. */
  static void failed(FeedState.Builder state) {
    if (state.getMovedTo() != null) {
      state.setMovedTo(null).setSeenMove(null).setEtag(null).setLastModified(null);
    }
  }
}
