package org.tensionwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final Escalation escalation = new Escalation();

  private void reported(int stories, Duration ago) {
    for (int i = 0; i < stories; i++) {
      escalation.reported("gazette", NOW.minus(ago), NOW);
    }
  }

  private boolean isEscalating(Duration later) {
    return escalation.isEscalating("gazette", NOW.plus(later));
  }

  @Test
  void shouldBeginWithTheThirdCentralStoryWithinAnHour() {
    reported(1, Duration.ofMinutes(50));
    reported(1, Duration.ofMinutes(20));
    assertThat(isEscalating(Duration.ZERO)).isFalse();
    reported(1, Duration.ZERO);

    assertThat(isEscalating(Duration.ZERO)).isTrue();
    assertThat(escalation.isEscalating("other", NOW)).isFalse();
  }

  @Test
  void shouldEndAsTheHourMovesOn() {
    reported(3, Duration.ZERO);

    assertThat(isEscalating(Duration.ofMinutes(59))).isTrue();
    assertThat(isEscalating(Duration.ofMinutes(60))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"23, 3, true", "46, 3, false", "46, 4, true", "230, 19, false", "230, 20, true"})
  void shouldMeasureAFeedByItsOwnDay(int dayBefore, int lately, boolean escalates) {
    reported(dayBefore, Duration.ofHours(10));
    reported(lately, Duration.ofMinutes(10));

    assertThat(isEscalating(Duration.ZERO)).isEqualTo(escalates);
  }

  @Test
  void shouldLeaveOutWhatIsLongPast() {
    reported(500, Duration.ofHours(25));
    reported(3, Duration.ZERO);

    assertThat(isEscalating(Duration.ZERO)).isTrue();
  }

  @Test
  void shouldKnowNothingOfAFeedThatIsNoMore() {
    reported(3, Duration.ZERO);
    escalation.forget("gazette");

    assertThat(isEscalating(Duration.ZERO)).isFalse();
  }

  @Test
  void shouldForgetFeedsThatReportedNothingForADay() {
    reported(3, Duration.ZERO);
    escalation.reported("other", NOW, NOW);
    int both = escalation.feeds();
    Instant later = NOW.plus(Duration.ofHours(25));
    escalation.reported("other", later, later);

    assertThat(both).isEqualTo(2);
    assertThat(escalation.feeds()).isEqualTo(1);
  }

  @Test
  void shouldNotCountWhatIsNotYet() {
    reported(9, Duration.ofMinutes(-10));

    assertThat(isEscalating(Duration.ZERO)).isFalse();
  }
}
