package org.tensionwire.ingest.push;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.FeedHub;

/**
 * What this instance asked of a hub, and what it was granted.
 *
 * @param attempts requests in a row that the hub did not verify
 * @param lease granted; null before the hub has verified
 * @param since when it was granted; null likewise
 */
record Subscription(
    String feedId,
    FeedHub hub,
    String secret,
    Instant askedAt,
    int attempts,
    @Nullable Duration lease,
    @Nullable Instant since) {
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final int MOST_DOUBLED = 5;

  /** Share of a lease after which it is renewed. */
  private static final double RENEW = 0.6;

  static Subscription first(String feedId, FeedHub hub, String secret, Instant now) {
    return new Subscription(feedId, hub, secret, now, 1, null, null);
  }

  /** A renewal keeps its secret: pushes under way are signed with it. */
  Subscription askedAgain(Instant now) {
    return new Subscription(feedId, hub, secret, now, attempts + 1, lease, since);
  }

  /** It was not sent, so the next poll asks as if this had never been. */
  Subscription notAsked() {
    return new Subscription(
        feedId, hub, secret, Instant.EPOCH, Math.max(0, attempts - 1), lease, since);
  }

  /** Granted, and nearly run out. */
  boolean isToBeRenewed(Instant now) {
    return attempts == 0 && lease != null && isRunningOut(now);
  }

  Subscription granted(Duration granted, Instant now) {
    return new Subscription(feedId, hub, secret, askedAt, 0, granted, now);
  }

  Subscription denied() {
    return new Subscription(feedId, hub, secret, askedAt, MOST_DOUBLED, null, null);
  }

  /** Nearly run out, or waited in vain long enough: an hour, doubled each time up to a day. */
  boolean isToBeAsked(Instant now) {
    if (attempts > 0) {
      long hours = Math.min(24, 1L << Math.min(attempts - 1, MOST_DOUBLED));
      return !now.isBefore(askedAt.plus(PATIENCE.multipliedBy(hours)));
    }
    return isRunningOut(now);
  }

  boolean isRunningOut(Instant now) {
    return lease == null
        || since == null
        || !now.isBefore(since.plusMillis((long) (lease.toMillis() * RENEW)));
  }
}
