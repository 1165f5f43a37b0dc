package org.tensionwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensionwire.ingest.schedule.NextPoll.Reason;

class PollScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private final PollSchedule schedule =
      new PollSchedule(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofHours(24));

  private static PollSchedule.Subject feed(
      @Nullable Duration interval, Duration learned, PollHints hints, boolean escalating) {
    return new PollSchedule.Subject(
        "gazette", interval, Cadence.untaught(learned), hints, escalating);
  }

  private static PollSchedule.Subject learned(Duration wait) {
    return feed(null, wait, PollHints.NONE, false);
  }

  private static PollSchedule.Subject hinted(@Nullable Duration fresh, @Nullable Duration period) {
    return feed(null, HOUR, new PollHints(fresh, period, null, Set.of(), Set.of()), false);
  }

  private static void assertDue(NextPoll next, Duration wait, Reason reason) {
    assertThat(next.reason()).isEqualTo(reason);
    assertThat(Duration.between(NOW, next.at())).isBetween(wait, wait.plus(wait.dividedBy(10)));
  }

  @Test
  void shouldBackOffPastTheHoursThatTheFeedSkips() {
    int hour = NOW.atZone(ZoneOffset.UTC).getHour();
    PollHints hints = new PollHints(null, null, null, Set.of(hour, (hour + 1) % 24), Set.of());
    NextPoll next =
        schedule.afterFailure(feed(null, Duration.ofSeconds(60), hints, false), 1, null, NOW);

    assertThat(next.reason()).isEqualTo(Reason.SKIPPED);
    assertThat(next.at()).isEqualTo(NOW.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2)));
  }

  @Nested
  class AfterSuccess {
    @ParameterizedTest
    @CsvSource({"PT90S, PT90S", "PT1S, PT30S", "PT-5S, PT30S", "PT99H, PT24H"})
    void shouldKeepTheDefinitionsIntervalWithinBounds(Duration interval, Duration expected) {
      NextPoll next = schedule.regular(feed(interval, HOUR, PollHints.NONE, false), NOW);

      assertDue(next, expected, Reason.INTERVAL);
    }

    @ParameterizedTest
    @CsvSource({
      "PT1H, PT1H, LEARNED",
      "PT1S, PT30S, LEARNED_CLAMPED_MIN",
      "PT999H, PT24H, LEARNED_CLAMPED_MAX"
    })
    void shouldFollowWhatWasLearnedWithinBounds(Duration wait, Duration expected, Reason reason) {
      assertDue(schedule.regular(learned(wait), NOW), expected, reason);
    }

    @ParameterizedTest
    @CsvSource(
        nullValues = "none",
        value = {
          "PT2H, none, PT2H, HINT",
          "none, PT3H, PT3H, HINT",
          "PT2H, PT3H, PT3H, HINT",
          "PT9H, none, PT4H, HINT_CLAMPED",
          "PT10M, PT5M, PT1H, LEARNED",
        })
    void shouldGrantHintsWithinBounds(
        @Nullable Duration fresh, @Nullable Duration period, Duration expected, Reason reason) {
      assertDue(schedule.regular(hinted(fresh, period), NOW), expected, reason);
    }

    @Test
    void shouldWaitForTheEndOfSkippedHours() {
      PollHints hints = new PollHints(null, null, null, Set.of(13, 14), Set.of());

      NextPoll next = schedule.regular(feed(null, HOUR, hints, false), NOW);

      assertThat(next).isEqualTo(new NextPoll(NOW.plus(Duration.ofHours(3)), Reason.SKIPPED));
    }

    @Test
    void shouldNotSkipForLongerThanTheLongestWait() {
      Set<DayOfWeek> all = Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);

      NextPoll next =
          schedule.regular(
              feed(null, HOUR, new PollHints(null, null, null, Set.of(), all), false), NOW);

      assertThat(next).isEqualTo(new NextPoll(NOW.plus(Duration.ofHours(24)), Reason.SKIPPED));
    }

    @Test
    void shouldAskFasterWhileThingsEscalateWhateverTheFeedSays() {
      PollHints hints = new PollHints(null, HOUR, null, Set.of(12), Set.of(DayOfWeek.TUESDAY));

      NextPoll next = schedule.regular(feed(null, HOUR, hints, true), NOW);

      assertDue(next, Duration.ofSeconds(30), Reason.ESCALATION);
    }

    @ParameterizedTest
    @CsvSource({
      "PT0S, PT30S, ESCALATION",
      "PT5M, PT5M, ESCALATION",
      "PT1H, PT1H, LEARNED",
      "PT2H, PT2H, HINT"
    })
    void shouldNotAskWhileAnAnswerIsFreshThoughThingsEscalate(
        Duration fresh, Duration expected, Reason reason) {
      PollHints hints = new PollHints(fresh, null, null, Set.of(), Set.of());

      assertDue(schedule.regular(feed(null, HOUR, hints, true), NOW), expected, reason);
    }

    @Test
    void shouldKeepTheDefinitionsIntervalThoughThingsEscalate() {
      NextPoll next = schedule.regular(feed(HOUR, HOUR, PollHints.NONE, true), NOW);

      assertDue(next, HOUR, Reason.INTERVAL);
    }

    @Test
    void shouldComeBackSoonForItemsThatWait() {
      assertThat(schedule.soon(NOW)).isEqualTo(new NextPoll(NOW.plusSeconds(30), Reason.CONTINUE));
    }
  }

  @Nested
  class AfterFailure {
    @ParameterizedTest
    @CsvSource({
      "1, PT2H",
      "0.5, PT1H24M51S",
      "2, PT4H",
      "4, PT16H",
      "5, PT24H",
      "2000000000, PT24H"
    })
    void shouldWaitLongerByWeightButNeverGiveUp(double weight, Duration expected) {
      NextPoll next = schedule.afterFailure(learned(HOUR), weight, null, NOW);

      assertDue(next, expected, Reason.BACK_OFF);
    }

    @ParameterizedTest
    @CsvSource({"PT1H, PT5M", "PT2M, PT2M", "PT1S, PT30S"})
    void shouldComeBackSoonFromWhatIsOurFault(Duration usual, Duration expected) {
      assertDue(schedule.afterOutage(learned(usual), NOW), expected, Reason.OUTAGE);
    }

    @ParameterizedTest
    @CsvSource({
      "1, PT3H, PT3H, RETRY_AFTER",
      "1, PT10M, PT2H, BACK_OFF",
      "1, PT-9S, PT2H, BACK_OFF",
      "1, PT27777H, PT24H, RETRY_AFTER",
      "9, PT1M, PT6H, BACK_OFF",
    })
    void shouldTakeRetryAfterForAFloor(
        double weight, Duration asked, Duration expected, Reason reason) {
      assertDue(schedule.afterFailure(learned(HOUR), weight, asked, NOW), expected, reason);
    }
  }

  @Test
  void shouldSpreadFeedsThatWouldFallTogether() {
    long times =
        java.util.stream.IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    new PollSchedule.Subject(
                        "feed-" + i, null, Cadence.untaught(HOUR), PollHints.NONE, false))
            .map(subject -> schedule.regular(subject, NOW).at().getEpochSecond())
            .distinct()
            .count();

    assertThat(times).isGreaterThan(250);
  }

  @Test
  void shouldRefuseBoundsThatCross() {
    assertThatThrownBy(
            () -> new PollSchedule(Duration.ofSeconds(1), Duration.ZERO, Duration.ofDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
