package org.tensionwire.ingest.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.tensionwire.ingest.push.Subscriptions;
import org.tensionwire.pipeline.FeedState;

/**
 * A pushed feed is due before its time, but not before the shortest interval, nor while it fails.
 */
final class PushHaste {
  private final Subscriptions subscriptions;
  private final Duration shortest;
  private final InstantSource clock;

  PushHaste(Subscriptions subscriptions, Duration shortest, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.shortest = shortest;
    this.clock = clock;
  }

  boolean isDue(FeedState state) {
    Instant polled = state.getLastPolledAt();
    return state.getFailures() == 0
        && polled != null
        && subscriptions.isDue(state.getFeedId())
        && !clock.instant().isBefore(polled.plus(shortest));
  }
}
