package org.tensionwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollHintsTest {
  private static final Instant TUESDAY_NOON = Instant.parse("2026-11-24T12:34:56Z");

  private static PollHints skipping(Set<Integer> hours, Set<DayOfWeek> days) {
    return new PollHints(null, null, null, hours, days);
  }

  @Test
  void shouldWaitForTheEndOfThePeriodThatIsUnderWay() {
    Instant base = Instant.parse("2000-01-01T12:20:00Z");
    PollHints based = new PollHints(null, Duration.ofHours(1), base, Set.of(), Set.of());
    PollHints ahead =
        new PollHints(
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            TUESDAY_NOON.plusSeconds(7_205),
            Set.of(),
            Set.of());

    assertThat(based.longest(TUESDAY_NOON)).isEqualTo(Duration.parse("PT45M4S"));
    assertThat(ahead.longest(TUESDAY_NOON)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void shouldLeaveATimeThatIsNotSkipped() {
    PollHints hints = skipping(Set.of(11, 13), Set.of(DayOfWeek.MONDAY));

    assertThat(hints.afterSkipped(TUESDAY_NOON)).isEqualTo(TUESDAY_NOON);
  }

  @Test
  void shouldWaitForTheEndOfSkippedHoursAndDays() {
    PollHints hints = skipping(Set.of(12, 13, 0), Set.of(DayOfWeek.WEDNESDAY));

    assertThat(hints.afterSkipped(TUESDAY_NOON)).isEqualTo(Instant.parse("2026-11-24T14:00:00Z"));
    assertThat(hints.afterSkipped(Instant.parse("2026-11-25T05:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-26T01:00:00Z"));
  }

  @Test
  void shouldNotBelieveAFeedThatSkipsEverything() {
    Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());

    assertThat(skipping(all, Set.of()).afterSkipped(TUESDAY_NOON)).isEqualTo(TUESDAY_NOON);
    assertThat(skipping(Set.of(), EnumSet.allOf(DayOfWeek.class)).afterSkipped(TUESDAY_NOON))
        .isEqualTo(TUESDAY_NOON);
  }
}
