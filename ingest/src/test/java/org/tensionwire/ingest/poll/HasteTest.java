package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.ingest.schedule.Escalation;
import org.tensionwire.ingest.schedule.PollSchedule;
import org.tensionwire.pipeline.FeedAdvice;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

class HasteTest {
  private static final Instant POLLED = Instant.parse("2026-11-24T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(POLLED.plusSeconds(30));
  private final InstantSource clock = now::get;
  private final Escalation escalation = new Escalation();
  private final Haste haste =
      new Haste(
          new PollSchedule(Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofDays(1)),
          escalation,
          clock);

  private static FeedDefinition.Builder feed() {
    return Definitions.feed("gazette", "https://gazette.example/feed");
  }

  private static FeedState.Builder state() {
    return FeedStates.copy(FeedStates.blank(feed().build()))
        .setLastPolledAt(POLLED)
        .setNextPollAt(POLLED.plus(Duration.ofHours(1)))
        .setNextPollReason("learned");
  }

  @BeforeEach
  void escalate() {
    for (int i = 0; i < 3; i++) {
      escalation.reported("gazette", POLLED, POLLED);
    }
  }

  @Test
  void shouldHurryAFeedWhoseReportsEscalate() {
    assertThat(haste.isDue(feed().build(), state().build())).isTrue();
    assertThat(haste.isDue(feed().setFeedId("other").build(), state().build())).isFalse();
  }

  @Test
  void shouldNotAskMoreOftenThanAnyFeedIsAsked() {
    now.set(POLLED.plusSeconds(29));

    assertThat(haste.isDue(feed().build(), state().build())).isFalse();
  }

  @Test
  void shouldNotAskWhileTheLastAnswerIsFresh() {
    FeedAdvice fresh = FeedAdvice.newBuilder().setFreshMs(300_000L).build();
    FeedState state = state().setAdvice(fresh).build();

    assertThat(haste.isDue(feed().build(), state)).isFalse();
    now.set(POLLED.plusSeconds(300));
    assertThat(haste.isDue(feed().build(), state)).isTrue();
  }

  @Test
  void shouldLeaveFailingFeedsAndOperatorsIntervalsAlone() {
    assertThat(haste.isDue(feed().setPollIntervalSeconds(900).build(), state().build())).isFalse();
    assertThat(haste.isDue(feed().build(), state().setFailures(1).build())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"escalation", "outage"})
  void shouldNotHurryWhatIsHurriedOrCannotBeReached(String reason) {
    FeedState state = state().setNextPollReason(reason).build();

    assertThat(haste.isDue(feed().build(), state)).isFalse();
  }

  @Test
  void shouldEndWithTheEscalation() {
    now.set(POLLED.plus(Duration.ofMinutes(61)));

    assertThat(haste.isDue(feed().build(), state().build())).isFalse();
  }
}
