package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private final PollSchedule schedule =
      new PollSchedule(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofHours(24));

  private static Duration in(NextPoll next) {
    return Duration.between(NOW, next.at());
  }

  @Nested
  class AfterSuccess {
    @ParameterizedTest
    @CsvSource(
        nullValues = "none",
        value = {"none, PT60S", "90, PT90S", "1, PT30S", "-5, PT30S", "999999, PT24H"})
    void shouldKeepTheFeedsIntervalWithinBounds(@Nullable Integer seconds, Duration expected) {
      NextPoll next = schedule.regular(seconds, NOW);

      assertThat(in(next)).isEqualTo(expected);
      assertThat(next.reason()).isEqualTo(NextPoll.Reason.INTERVAL);
    }

    @Test
    void shouldComeBackSoonForItemsThatWait() {
      NextPoll next = schedule.soon(NOW);

      assertThat(in(next)).isEqualTo(Duration.ofSeconds(30));
      assertThat(next.reason()).isEqualTo(NextPoll.Reason.CONTINUE);
    }
  }

  @Nested
  class AfterFailure {
    @ParameterizedTest
    @CsvSource({"1, PT2M", "2, PT4M", "5, PT32M", "11, PT24H", "2000000000, PT24H"})
    void shouldDoubleButNeverGiveUp(int failures, Duration expected) {
      NextPoll next = schedule.afterFailure(null, failures, null, NOW);

      assertThat(in(next)).isEqualTo(expected);
      assertThat(next.reason()).isEqualTo(NextPoll.Reason.BACK_OFF);
    }

    @ParameterizedTest
    @CsvSource({"PT10M, PT10M", "PT0S, PT30S", "PT-9S, PT30S", "PT27777H, PT24H"})
    void shouldObeyRetryAfterWithinBounds(Duration asked, Duration expected) {
      NextPoll next = schedule.afterFailure(null, 3, asked, NOW);

      assertThat(in(next)).isEqualTo(expected);
      assertThat(next.reason()).isEqualTo(NextPoll.Reason.RETRY_AFTER);
    }
  }

  @Test
  void shouldRefuseBoundsThatCross() {
    assertThatThrownBy(
            () -> new PollSchedule(Duration.ofSeconds(1), Duration.ZERO, Duration.ofDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
