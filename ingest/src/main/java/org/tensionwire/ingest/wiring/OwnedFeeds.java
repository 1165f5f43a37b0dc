package org.tensionwire.ingest.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.courtesy.Turns;
import org.tensionwire.ingest.http.WebHost;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

/**
 * The feeds of the partitions that this instance owns: who they are, what is known of them, which
 * are being polled. A partition serves no poll before its state is restored, and forgets the polls
 * under way whenever its ownership begins anew. For one thread.
 */
final class OwnedFeeds {
  /** Whoever polled a partition within this time may have asked its sites a moment ago. */
  private static final Duration RECENT = Duration.ofMinutes(2);

  private final Map<Integer, Share> shares = new HashMap<>();
  private final Turns turns;
  private final Hurry hurry;
  private long epochs;

  private static final class Share {
    final Map<String, Feed> feeds = new HashMap<>();
    Map<String, FeedState> states = new HashMap<>();
    long epoch;
    boolean restored;
  }

  private static final class Feed {
    final FeedDefinition definition;
    final String site;
    boolean inFlight;
    Instant notBefore = Instant.EPOCH;

    Feed(FeedDefinition definition) {
      this.definition = definition;
      this.site = WebHost.site(definition.getUrl());
    }
  }

  /**
   * @param hurry says of a feed that it is due before its time
   */
  OwnedFeeds(Turns turns, Hurry hurry) {
    this.turns = turns;
    this.hurry = hurry;
  }

  void assign(int partition) {
    Share share = new Share();
    share.epoch = ++epochs;
    shares.put(partition, share);
  }

  /** Begins no further request for a partition that is about to be another's. */
  void handOver(int partition) {
    Share share = shares.get(partition);
    if (share != null) {
      turns.lose(share.feeds.values().stream().map(feed -> feed.site).toList());
    }
  }

  void revoke(int partition) {
    handOver(partition);
    Share share = shares.remove(partition);
    if (share != null) {
      share.feeds.keySet().forEach(hurry::lost);
    }
  }

  /** Begins every ownership anew, keeping the definitions. */
  void restart() {
    for (Share share : shares.values()) {
      share.epoch = ++epochs;
      share.restored = false;
      share.feeds.values().forEach(feed -> feed.inFlight = false);
    }
  }

  Set<Integer> partitions() {
    return new TreeSet<>(shares.keySet());
  }

  Set<Integer> pending() {
    Set<Integer> pending = partitions();
    pending.removeIf(partition -> shares.get(partition).restored);
    return pending;
  }

  /**
   * Takes up a partition where it was left. Its sites are spared first where somebody has asked
   * them lately; after a longer rest they are asked at once.
   */
  void restored(int partition, Map<String, FeedState> states, Instant now) {
    Share share = shares.get(partition);
    if (share != null) {
      if (states.values().stream().anyMatch(state -> isPolledSince(state, now.minus(RECENT)))) {
        turns.spareAll();
      }
      share.states = new HashMap<>(states);
      share.restored = true;
    }
  }

  private static boolean isPolledSince(FeedState state, Instant time) {
    return state.getLastPolledAt() != null && state.getLastPolledAt().isAfter(time);
  }

  void define(int partition, FeedDefinition definition) {
    Share share = shares.get(partition);
    if (share != null) {
      Feed feed = new Feed(definition);
      turns.gain(feed.site);
      Feed before = share.feeds.put(definition.getFeedId(), feed);
      feed.inFlight = before != null && before.inFlight;
    }
  }

  void remove(int partition, String feedId) {
    Share share = shares.get(partition);
    if (share != null) {
      share.feeds.remove(feedId);
      hurry.removed(feedId);
    }
  }

  int feeds() {
    return shares.values().stream().mapToInt(share -> share.feeds.size()).sum();
  }

  /** Tickets for feeds that are due, the longest overdue first, whose site's turn it is. */
  List<PollTicket> due(Instant now, int limit) {
    List<PollTicket> candidates = new ArrayList<>();
    shares.forEach(
        (partition, share) -> {
          if (share.restored) {
            share
                .feeds
                .values()
                .forEach(feed -> candidate(partition, share, feed, now, candidates));
          }
        });
    candidates.sort(Comparator.comparing(OwnedFeeds::dueAt));
    List<PollTicket> tickets = new ArrayList<>();
    for (PollTicket ticket : candidates) {
      if (tickets.size() < limit && turns.take(ticket.site(), isProven(ticket.state()))) {
        feed(ticket).inFlight = true;
        tickets.add(ticket);
      }
    }
    return tickets;
  }

  private void candidate(
      int partition, Share share, Feed feed, Instant now, Collection<PollTicket> candidates) {
    FeedState state = share.states.get(feed.definition.getFeedId());
    if (!feed.inFlight
        && !feed.notBefore.isAfter(now)
        && isDue(feed, state, now)
        && turns.isFree(feed.site)) {
      candidates.add(new PollTicket(partition, share.epoch, feed.definition, state, feed.site));
    }
  }

  private static boolean isProven(@Nullable FeedState state) {
    return state != null && state.getLastSuccessAt() != null && state.getFailures() == 0;
  }

  private boolean isDue(Feed feed, @Nullable FeedState state, Instant now) {
    return state == null
        || !state.getNextPollAt().isAfter(now)
        || hurry.isDue(feed.definition, state);
  }

  private static Instant dueAt(PollTicket ticket) {
    FeedState state = ticket.state();
    return state == null ? Instant.EPOCH : state.getNextPollAt();
  }

  /** The web has answered; others of the site may be asked. */
  void answered(PollTicket ticket) {
    turns.done(ticket.site());
  }

  /** The poll never began; it is due as before, but not before its site may be asked. */
  void putBack(PollTicket ticket, Instant notBefore) {
    Feed feed = feed(ticket);
    if (feed != null) {
      feed.inFlight = false;
      feed.notBefore = notBefore;
    }
  }

  /** Whether what the ticket brought may still be committed. */
  boolean valid(PollTicket ticket) {
    Share share = shares.get(ticket.partition());
    return share != null
        && share.epoch == ticket.epoch()
        && share.restored
        && share.feeds.containsKey(ticket.definition().getFeedId());
  }

  /** The poll is committed, and its state the feed's. */
  void committed(PollTicket ticket, FeedState state) {
    Share share = shares.get(ticket.partition());
    Feed feed = feed(ticket);
    if (share != null && feed != null) {
      share.states.put(state.getFeedId(), state);
      feed.inFlight = false;
    }
  }

  private @Nullable Feed feed(PollTicket ticket) {
    Share share = shares.get(ticket.partition());
    return share == null || share.epoch != ticket.epoch()
        ? null
        : share.feeds.get(ticket.definition().getFeedId());
  }
}
