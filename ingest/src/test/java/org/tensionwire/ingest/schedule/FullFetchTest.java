package org.tensionwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FullFetchTest {
  private static final Instant SENT = Instant.parse("2026-11-24T12:00:00Z");

  private static boolean isDue(String feedId, Duration later) {
    return FullFetch.isDue(feedId, SENT, SENT.plus(later));
  }

  @Test
  void shouldBeDueWhereNoDocumentIsKnown() {
    assertThat(FullFetch.isDue("gazette", null, SENT)).isTrue();
  }

  @Test
  void shouldBeDueOnceADayAtTimesThatDifferByFeed() {
    long due =
        IntStream.range(0, 1_000).filter(i -> isDue("feed-" + i, Duration.ofHours(24))).count();

    assertThat(due).isBetween(400L, 600L);
    assertThat(IntStream.range(0, 1_000))
        .noneMatch(i -> isDue("feed-" + i, Duration.ofHours(20).minusMillis(1)))
        .allMatch(i -> isDue("feed-" + i, Duration.ofHours(28)));
  }
}
