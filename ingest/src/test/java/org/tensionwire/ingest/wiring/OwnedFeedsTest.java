package org.tensionwire.ingest.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.courtesy.Courtesy;
import org.tensionwire.ingest.courtesy.HostGate;
import org.tensionwire.ingest.courtesy.Turns;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

class OwnedFeedsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String A = "https://a.example/1";
  private static final String A2 = "https://www.a.example/2";
  private static final String B = "https://b.example/1";
  private final HostGate gate =
      new HostGate(
          Courtesy.STANDARD.withSpacing(Duration.ZERO), site -> false, InstantSource.fixed(NOW));
  private final Set<String> hurried = new HashSet<>();
  private final OwnedFeeds owned =
      new OwnedFeeds(new Turns(gate, 9), (feed, state) -> hurried.contains(feed.getFeedId()));

  private List<String> due(Instant at, int limit) {
    return owned.due(at, limit).stream().map(ticket -> ticket.definition().getFeedId()).toList();
  }

  private void own(int partition) {
    owned.assign(partition);
    owned.restored(partition, Map.of(), NOW);
  }

  @Test
  void shouldPollNothingBeforeTheStateIsRestored() {
    owned.assign(0);
    owned.define(0, Samples.feed("a", A));

    assertThat(due(NOW, 9)).isEmpty();
    assertThat(owned.pending()).containsExactly(0);

    owned.restored(0, Map.of("a", Samples.state("a", A, NOW.plusSeconds(5))), NOW);
    assertThat(due(NOW, 9)).isEmpty();
    assertThat(due(NOW.plusSeconds(5), 9)).containsExactly("a");
  }

  @Test
  void shouldPollAHurriedFeedBeforeItsTimeAndNoOther() {
    own(0);
    owned.define(0, Samples.feed("a", A));
    owned.define(0, Samples.feed("b", B));
    owned.restored(
        0,
        Map.of(
            "a", Samples.state("a", A, NOW.plusSeconds(500)),
            "b", Samples.state("b", B, NOW.plusSeconds(500))),
        NOW);
    assertThat(due(NOW, 9)).isEmpty();
    hurried.add("b");

    assertThat(due(NOW, 9)).containsExactly("b");
    assertThat(due(NOW, 9)).isEmpty();
  }

  @Test
  void shouldSayWhichFeedsAreNoLongerItsOwn() {
    List<String> told = new ArrayList<>();
    OwnedFeeds telling =
        new OwnedFeeds(
            new Turns(gate, 9),
            new Hurry() {
              @Override
              public boolean isDue(FeedDefinition feed, FeedState state) {
                return false;
              }

              @Override
              public void lost(String feedId) {
                told.add("lost " + feedId);
              }

              @Override
              public void removed(String feedId) {
                told.add("removed " + feedId);
              }
            });
    telling.assign(0);
    telling.assign(1);
    telling.define(0, Samples.feed("a", A));
    telling.define(0, Samples.feed("a2", A2));
    telling.define(1, Samples.feed("b", B));

    telling.remove(0, "a2");
    telling.revoke(0);
    telling.revoke(7);

    assertThat(told).containsExactly("removed a2", "lost a");
  }

  @Test
  void shouldPollASiteOneFeedAtATimeAndTheMostOverdueFirst() {
    own(0);
    owned.define(0, Samples.feed("a", A));
    owned.define(0, Samples.feed("a2", A2));
    owned.define(0, Samples.feed("b", B));
    owned.restored(
        0,
        Map.of(
            "a", Samples.state("a", A, NOW.minusSeconds(1)),
            "a2", Samples.state("a2", A2, NOW.minusSeconds(9)),
            "b", Samples.state("b", B, NOW.minusSeconds(5))),
        NOW);

    List<PollTicket> first = owned.due(NOW, 9);
    assertThat(first).extracting(t -> t.definition().getFeedId()).containsExactly("a2", "b");
    assertThat(due(NOW, 9)).isEmpty();

    owned.answered(first.get(0));
    owned.committed(first.get(0), Samples.state("a2", A2, NOW.plusSeconds(60)));
    assertThat(due(NOW, 9)).containsExactly("a");
  }

  @Test
  void shouldHandOutNoMoreThanThereArePlaces() {
    own(0);
    owned.define(0, Samples.feed("a", A));
    owned.define(0, Samples.feed("b", B));

    assertThat(due(NOW, 1)).hasSize(1);
    assertThat(due(NOW, 0)).isEmpty();
  }

  @Test
  void shouldLeaveASiteAloneThatHasEnough() {
    own(0);
    owned.define(0, Samples.feed("a", A));
    owned.define(0, Samples.feed("a2", A2));
    owned.define(0, Samples.feed("b", B));
    gate.enter("a.example");
    gate.leave("a.example", new FetchResult.Throttled(429, null));

    assertThat(due(NOW, 9)).containsExactly("b");
  }

  @Test
  void shouldHandOutAPollAgainThatNeverBegan() {
    own(0);
    owned.define(0, Samples.feed("a", A));
    PollTicket ticket = owned.due(NOW, 9).get(0);

    owned.answered(ticket);
    owned.putBack(ticket, NOW.plusSeconds(5));

    assertThat(due(NOW.plusSeconds(4), 9)).isEmpty();
    assertThat(due(NOW.plusSeconds(5), 9)).containsExactly("a");
  }

  @Test
  void shouldDropWhatAnEarlierOwnershipBrings() {
    own(0);
    owned.define(0, Samples.feed("a", A));
    PollTicket ticket = owned.due(NOW, 9).get(0);
    assertThat(owned.valid(ticket)).isTrue();

    owned.revoke(0);
    assertThat(owned.valid(ticket)).isFalse();
    own(0);
    owned.define(0, Samples.feed("a", A));

    assertThat(owned.valid(ticket)).isFalse();
    assertThat(due(NOW, 9)).as("the old poll still holds the site").isEmpty();
    owned.answered(ticket);
    assertThat(due(NOW, 9)).containsExactly("a");
  }

  @Test
  void shouldRestoreAgainAfterAFailure() {
    own(0);
    owned.define(0, Samples.feed("a", A));
    PollTicket ticket = owned.due(NOW, 9).get(0);

    owned.restart();

    assertThat(owned.valid(ticket)).isFalse();
    assertThat(owned.pending()).containsExactly(0);
    assertThat(owned.feeds()).isEqualTo(1);
  }

  @Test
  void shouldStopPollingARemovedFeed() {
    own(0);
    owned.define(0, Samples.feed("a", A));
    PollTicket ticket = owned.due(NOW, 9).get(0);

    owned.remove(0, "a");
    owned.answered(ticket);

    assertThat(owned.valid(ticket)).isFalse();
    assertThat(due(NOW.plusSeconds(999), 9)).isEmpty();
  }

  @Test
  void shouldNotPollAFeedTwiceAtOnceWhenItIsRedefined() {
    own(0);
    owned.define(0, Samples.feed("a", A));
    owned.due(NOW, 9);

    owned.define(0, Samples.feed("a", B));

    assertThat(due(NOW, 9)).isEmpty();
  }

  private static FeedState polledAt(Instant time) {
    return FeedState.newBuilder(Samples.state("a", A, NOW)).setLastPolledAt(time).build();
  }

  private static OwnedFeeds spacing(HostGate gate) {
    return new OwnedFeeds(new Turns(gate, 9), (feed, state) -> false);
  }

  @Nested
  class TakingOver {
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final HostGate apart = new HostGate(Courtesy.STANDARD, site -> false, now::get);
    private final OwnedFeeds taker = spacing(apart);

    private int dueOf(FeedState state) {
      taker.assign(0);
      taker.define(0, Samples.feed("a", A));
      taker.restored(0, Map.of("a", state), now.get());
      return taker.due(now.get(), 9).size();
    }

    @Test
    void shouldSpareTheSitesThatAnotherInstanceMayHaveAskedAMomentAgo() {
      assertThat(dueOf(polledAt(NOW.minusSeconds(90)))).isZero();

      now.set(NOW.plus(Courtesy.STANDARD.spacing()).minusMillis(1));
      assertThat(taker.due(now.get(), 9)).isEmpty();
      now.set(NOW.plus(Courtesy.STANDARD.spacing()));
      assertThat(taker.due(now.get(), 9)).hasSize(1);
    }

    @Test
    void shouldNotWaitWhereNobodyHasPolledForLong() {
      assertThat(dueOf(polledAt(NOW.minusSeconds(121)))).isEqualTo(1);
    }

    @Test
    void shouldBeginNoRequestForAPartitionThatIsHandedOver() {
      dueOf(polledAt(NOW.minusSeconds(600)));
      taker.handOver(0);

      assertThat(apart.enter("a.example")).isInstanceOf(HostGate.Entry.Shut.class);
      assertThat(apart.enter("b.example")).isInstanceOf(HostGate.Entry.Open.class);

      taker.assign(0);
      taker.define(0, Samples.feed("a", A));
      assertThat(apart.enter("a.example")).isInstanceOf(HostGate.Entry.Open.class);
    }
  }
}
