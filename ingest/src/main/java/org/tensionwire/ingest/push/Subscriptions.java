package org.tensionwire.ingest.push;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.FeedHub;

/**
 * The subscriptions that this instance asked for since it started, and the feeds that hubs say have
 * changed. Secrets and leases are kept nowhere else: after a restart the feeds are subscribed anew
 * under the same callbacks, which replaces what the hubs knew. Thread-safe.
 */
public final class Subscriptions {
  private static final Duration LONGEST_LEASE = Duration.ofDays(14);

  private final InstantSource clock;
  private final Map<String, Subscription> byFeed = new ConcurrentHashMap<>();
  private final Map<String, String> feeds = new ConcurrentHashMap<>();
  private final Map<String, Instant> pushed = new ConcurrentHashMap<>();
  private final Map<PushOutcome, Long> counts = new ConcurrentHashMap<>();

  public Subscriptions(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Notes that the hub is about to be asked.
   *
   * @return null where it need not be asked now
   */
  synchronized @Nullable Subscription ask(String feedId, FeedHub hub) {
    Instant now = clock.instant();
    Subscription known = byFeed.get(feedId);
    boolean same = known != null && known.hub().equals(hub);
    if (same && !known.isToBeAsked(now)) {
      return null;
    }
    if (!same) {
      forget(feedId);
    }
    Subscription asked =
        same ? known.askedAgain(now) : Subscription.first(feedId, hub, Tokens.secret(), now);
    byFeed.put(feedId, asked);
    feeds.put(hub.getCallback(), feedId);
    return asked;
  }

  /** The hub could not be asked after all, since its site must be left alone. */
  synchronized void postponed(String feedId) {
    byFeed.computeIfPresent(feedId, (id, known) -> known.notAsked());
  }

  /** The feed is no longer this instance's, or no longer offers a hub. */
  public synchronized void forget(String feedId) {
    Subscription known = byFeed.remove(feedId);
    if (known != null) {
      feeds.remove(known.hub().getCallback());
    }
    pushed.remove(feedId);
  }

  /**
   * @param callback last step of the address that was called
   * @return null where nobody here gave that address to a hub
   */
  @Nullable Subscription find(String callback) {
    String feedId = feeds.get(callback);
    return feedId == null ? null : byFeed.get(feedId);
  }

  void verified(String feedId, Duration lease) {
    Duration bounded = lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
    byFeed.computeIfPresent(feedId, (id, known) -> known.granted(bounded, clock.instant()));
  }

  void denied(String feedId) {
    byFeed.computeIfPresent(feedId, (id, known) -> known.denied());
  }

  void pushed(String feedId) {
    pushed.put(feedId, clock.instant());
  }

  /** The feed was asked; what was pushed later asks for another poll. */
  void asked(String feedId, Instant at) {
    pushed.computeIfPresent(feedId, (id, push) -> push.isAfter(at) ? push : null);
  }

  /**
   * Whether the feed should be polled before its time: a hub says that it has changed, or its lease
   * is to be renewed.
   */
  public boolean isDue(String feedId) {
    if (pushed.containsKey(feedId)) {
      return true;
    }
    Subscription known = byFeed.get(feedId);
    return known != null && known.isToBeRenewed(clock.instant());
  }

  void count(PushOutcome outcome) {
    counts.merge(outcome, 1L, Long::sum);
  }

  /** Requests to the callback since the start, by outcome. */
  public Map<String, Long> counts() {
    Map<String, Long> byCode = new TreeMap<>();
    counts.forEach((outcome, count) -> byCode.put(outcome.code(), count));
    return byCode;
  }
}
