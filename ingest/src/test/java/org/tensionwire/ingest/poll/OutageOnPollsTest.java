package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.schedule.PollSchedule;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

/** What an outage of our own does to the feeds that are polled in it. */
class OutageOnPollsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
  private static final int FEEDS = 20;

  private final FakeWeb web = new FakeWeb();
  private final FeedPoller poller =
      new FeedPoller(
          web,
          new FeedParser(CLOCK),
          new PollSchedule(Duration.ofHours(2), Duration.ofSeconds(30), Duration.ofDays(1)),
          CLOCK);
  private final Map<Integer, FeedState> states = new HashMap<>();

  private static String url(int feed) {
    return "https://site-" + feed + ".example/feed";
  }

  private void answer(int feed, FetchResult result) {
    web.answer(url(feed), result);
  }

  private void works(int feed) {
    String empty = "<rss version='2.0'><channel><title>N</title></channel></rss>";
    answer(feed, FakeWeb.fetched(url(feed), "text/xml", empty, Validators.NONE));
  }

  private FeedState poll(int feed) {
    FeedDefinition definition = Definitions.feed("feed-" + feed, url(feed)).build();
    return states.compute(feed, (id, before) -> poller.poll(definition, before).state());
  }

  @ParameterizedTest
  @EnumSource(
      value = FetchFailure.class,
      names = {"DNS", "CONNECT", "TIMEOUT"})
  void shouldBlameNoFeedWhenNothingCanBeReached(FetchFailure reason) {
    for (int feed = 0; feed < FEEDS; feed++) {
      answer(feed, new FetchResult.Failed(reason, "x"));
      poll(feed);
    }

    assertThat(states.values()).filteredOn(state -> state.getFailures() > 0).hasSize(4);
    assertThat(states.get(FEEDS - 1))
        .returns(0, FeedState::getFailures)
        .returns(0.0, FeedState::getFailureWeight)
        .returns("outage", FeedState::getNextPollReason)
        .returns("our own outage: " + reason.code() + ": x", FeedState::getLastDetail)
        .returns("fetch_failed", FeedState::getLastOutcome);
    assertThat(states.get(FEEDS - 1).getNextPollAt())
        .isBetween(CLOCK.instant(), CLOCK.instant().plus(Duration.ofMinutes(6)));
  }

  @Test
  void shouldBlameFeedsAgainFromTheFirstAnswerOn() {
    for (int feed = 0; feed < FEEDS; feed++) {
      answer(feed, new FetchResult.Failed(FetchFailure.DNS, "x"));
      poll(feed);
    }
    works(0);
    poll(0);
    FeedState dead = poll(FEEDS - 1);

    assertThat(dead)
        .returns(1, FeedState::getFailures)
        .returns("back_off", FeedState::getNextPollReason);
  }

  @Test
  void shouldTakeAnErrorForAnAnswer() {
    for (int feed = 0; feed < FEEDS; feed++) {
      answer(
          feed,
          new FetchResult.Failed(
              feed % 4 == 0 ? FetchFailure.SERVER_ERROR : FetchFailure.CONNECT, "x"));
      poll(feed);
    }

    assertThat(states.values()).allMatch(state -> state.getFailures() == 1);
  }
}
