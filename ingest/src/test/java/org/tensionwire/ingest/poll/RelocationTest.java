package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.schedule.PollSchedule;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

class RelocationTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String OLD = "https://old.example/feed";
  private static final String NEW = "https://new.example/feed";
  private static final String OTHER = "https://other.example/feed";
  private static final Validators VALIDATORS = new Validators("\"e\"", null);

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final InstantSource clock = now::get;
  private final FakeWeb web = new FakeWeb();
  private final FeedPoller poller =
      new FeedPoller(
          web,
          new FeedParser(clock),
          new PollSchedule(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofDays(1)),
          clock);
  private @Nullable FeedState state;

  private FeedState pollAt(Duration later) {
    return pollAt(later, OLD);
  }

  private FeedState pollAt(Duration later, String url) {
    now.set(NOW.plus(later));
    FeedDefinition feed = Definitions.feed("news", url).build();
    state = poller.poll(feed, state).state();
    return state;
  }

  private void redirects(String from, @Nullable String moved) {
    byte[] document = "<rss version='2.0'><channel><title>N</title></channel></rss>".getBytes();
    web.answer(
        from,
        new FetchResult.Fetched(
            document,
            200,
            moved == null ? from : moved,
            null,
            null,
            VALIDATORS,
            null,
            moved,
            List.of(),
            false));
  }

  private void believe() {
    redirects(OLD, NEW);
    redirects(NEW, null);
    pollAt(Duration.ZERO);
    pollAt(Duration.ofHours(3));
    pollAt(Duration.ofHours(6));
  }

  @Test
  void shouldAskWhereAFeedHasMovedOncePollsAgreeForHours() {
    believe();
    FeedState moved = pollAt(Duration.ofHours(7));

    assertThat(web.askedFor(OLD)).isEqualTo(3);
    assertThat(web.askedFor(NEW)).isEqualTo(1);
    assertThat(web.asked.get(3).validators()).isEqualTo(VALIDATORS);
    assertThat(moved)
        .returns(OLD, FeedState::getUrl)
        .returns(NEW, FeedState::getMovedTo)
        .returns(null, FeedState::getSeenMove)
        .returns(0, FeedState::getFailures);
  }

  @Test
  void shouldNotBelieveFewPollsOrAShortTime() {
    redirects(OLD, NEW);
    pollAt(Duration.ZERO);
    FeedState few = pollAt(Duration.ofHours(9));
    state = null;
    for (int i = 0; i < 20; i++) {
      pollAt(Duration.ofMinutes(i));
    }

    assertThat(few.getMovedTo()).isNull();
    assertThat(state.getMovedTo()).isNull();
    assertThat(state.getSeenMove().getPolls()).isEqualTo(20);
    assertThat(web.askedFor(NEW)).isZero();
  }

  @Test
  void shouldBeginAgainWhenTheRedirectChangesOrGoes() {
    redirects(OLD, NEW);
    pollAt(Duration.ZERO);
    pollAt(Duration.ofHours(3));
    redirects(OLD, OTHER);
    FeedState changed = pollAt(Duration.ofHours(6));
    redirects(OLD, null);
    FeedState gone = pollAt(Duration.ofHours(7));

    assertThat(changed.getMovedTo()).isNull();
    assertThat(changed.getSeenMove().getTarget()).isEqualTo(OTHER);
    assertThat(changed.getSeenMove().getPolls()).isEqualTo(1);
    assertThat(gone.getSeenMove()).isNull();
  }

  @Test
  void shouldCountARedirectOnlyWhereAFeedIsBehindIt() {
    web.answer(
        OLD,
        new FetchResult.Fetched(
            "<html>for sale</html>".getBytes(),
            200,
            NEW,
            null,
            null,
            VALIDATORS,
            null,
            NEW,
            List.of(),
            false));
    for (int i = 0; i < 5; i++) {
      pollAt(Duration.ofHours(3L * i));
    }

    assertThat(state.getMovedTo()).isNull();
    assertThat(state.getSeenMove()).isNull();
  }

  @Test
  void shouldCountPollsThatFindNothingModified() {
    redirects(OLD, NEW);
    pollAt(Duration.ZERO);
    web.answer(OLD, new FetchResult.NotModified(Validators.NONE, null, NEW));
    pollAt(Duration.ofHours(3));

    assertThat(pollAt(Duration.ofHours(6)).getMovedTo()).isEqualTo(NEW);
  }

  @Test
  void shouldForgetTheMoveWhenItFailsAndItsValidatorsToo() {
    believe();
    web.answer(NEW, new FetchResult.Failed(FetchFailure.TIMEOUT, ""));
    FeedState failed = pollAt(Duration.ofHours(7));
    pollAt(Duration.ofHours(8));

    assertThat(failed)
        .returns(null, FeedState::getMovedTo)
        .returns(null, FeedState::getEtag)
        .returns(1, FeedState::getFailures);
    assertThat(web.asked.get(4).url()).isEqualTo(OLD);
    assertThat(state.getFailures()).isZero();
  }

  @Test
  void shouldKeepTheMoveWhileItsServerIsOnlyBusy() {
    believe();
    web.answer(NEW, new FetchResult.Throttled(429, null));

    assertThat(pollAt(Duration.ofHours(7)).getMovedTo()).isEqualTo(NEW);
  }

  @Test
  void shouldForgetTheMoveWhenTheDefinitionNamesAnotherAddress() {
    believe();
    redirects(OTHER, null);
    FeedState other = pollAt(Duration.ofHours(7), OTHER);

    assertThat(web.asked.get(3).url()).isEqualTo(OTHER);
    assertThat(other.getMovedTo()).isNull();
  }

  @Test
  void shouldFollowAMoveBackToTheDefinitionsAddress() {
    believe();
    redirects(NEW, OLD);
    redirects(OLD, null);
    pollAt(Duration.ofHours(7));
    pollAt(Duration.ofHours(10));

    assertThat(pollAt(Duration.ofHours(14)).getMovedTo()).isNull();
  }
}
