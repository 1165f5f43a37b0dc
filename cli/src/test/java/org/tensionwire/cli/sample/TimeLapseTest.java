package org.tensionwire.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeLapseTest {
  private static final Instant FROM = Instant.parse("2019-12-27T00:00:00Z");
  private static final Instant TO = Instant.parse("2020-01-09T00:00:00Z");
  private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

  private final TimeLapse lapse = new TimeLapse(FROM, TO, Duration.ofSeconds(130));

  @Test
  void shouldTellADayInTenSeconds() {
    assertThat(lapse.simulated(START, START.plusSeconds(10))).isEqualTo("2019-12-28T00:00:00Z");
    assertThat(lapse.simulated(START, START.plusSeconds(65))).isEqualTo("2020-01-02T12:00:00Z");
  }

  @Test
  void shouldStandStillBeforeTheStartAndAfterTheEnd() {
    assertThat(lapse.simulated(START, START.minusSeconds(5))).isEqualTo(FROM);
    assertThat(lapse.simulated(START, START)).isEqualTo(FROM);
    assertThat(lapse.simulated(START, START.plusSeconds(130))).isEqualTo(TO);
    assertThat(lapse.simulated(START, START.plusSeconds(9_000))).isEqualTo(TO);
  }

  @Test
  void shouldKeepTheOrder() {
    List<Instant> told =
        IntStream.range(0, 1_400)
            .mapToObj(i -> lapse.simulated(START, START.plusMillis(i * 100L)))
            .toList();
    assertThat(told).isSorted();
    assertThat(told.stream().distinct()).hasSize(1_301);
  }

  @Test
  void shouldRefuseATimeThatRunsBackwardsOrNotAtAll() {
    assertThatThrownBy(() -> new TimeLapse(TO, FROM, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TimeLapse(FROM, TO, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
