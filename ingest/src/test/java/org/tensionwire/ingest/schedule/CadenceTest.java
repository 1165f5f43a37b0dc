package org.tensionwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @ParameterizedTest
  @CsvSource({
    "0, 30, PT30M",
    "9, 30, PT30M",
    "10, 30, PT1H",
    "20, 30, PT1H",
    "21, 30, PT1H18M",
    "30, 30, PT1H18M",
  })
  void shouldKeepAThirdToTwoThirdsKnown(int known, int listed, Duration expected) {
    Cadence cadence = Cadence.untaught(HOUR).after(known, listed, HOUR);

    assertThat(cadence.interval()).isEqualTo(expected);
  }

  @Test
  void shouldSlowDownForAnEmptyOrUnchangedFeed() {
    Cadence cadence = Cadence.untaught(HOUR);

    assertThat(cadence.after(0, 0, HOUR).interval()).isGreaterThan(HOUR);
    assertThat(cadence.afterNothingNew(HOUR).interval()).isGreaterThan(HOUR);
    assertThat(cadence.afterNothingNew(HOUR).itemsPerHour()).isZero();
  }

  @Test
  void shouldNotMakeTheFirstItemOfALongWindowWait() {
    Cadence busy = new Cadence(Duration.ofHours(10), 6);

    assertThat(busy.wish()).isEqualTo(Duration.ofMinutes(10));
    assertThat(new Cadence(Duration.ofMinutes(2), 6).wish()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void shouldLearnTheRateAndForgetIt() {
    Cadence cadence = Cadence.untaught(HOUR);
    for (int poll = 0; poll < 40; poll++) {
      cadence = cadence.after(40, 50, HOUR);
    }
    assertThat(cadence.itemsPerHour()).isBetween(9.9, 10.1);

    for (int poll = 0; poll < 40; poll++) {
      cadence = cadence.afterNothingNew(HOUR);
    }
    assertThat(cadence.itemsPerHour()).isLessThan(0.01);
  }

  @Test
  void shouldLearnNothingOfTheRateFromTwoPollsAtOnce() {
    assertThat(new Cadence(HOUR, 3).after(0, 50, Duration.ZERO).itemsPerHour()).isEqualTo(3);
  }

  /** A feed of 20 items that publishes every quarter of an hour, polled as it teaches. */
  @Test
  void shouldSettleWhereNothingIsLostAndNothingWaitsLong() {
    Duration min = Duration.ofSeconds(30);
    Cadence cadence = Cadence.untaught(min);
    long published = 0;
    long seen = 0;
    double minutes = 0;
    for (int poll = 0; poll < 300; poll++) {
      Duration wait = cadence.within(min, Duration.ofDays(1)).wish();
      minutes += wait.toMillis() / 60_000.0;
      published = (long) (minutes / 15);
      int fresh = (int) Math.min(20, published - seen);
      assertThat(published - seen).as("items since the last poll").isLessThanOrEqualTo(20);
      seen = published;
      cadence = cadence.after(20 - fresh, 20, wait).within(min, Duration.ofDays(1));
    }
    assertThat(cadence.wish()).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(30));
  }
}
