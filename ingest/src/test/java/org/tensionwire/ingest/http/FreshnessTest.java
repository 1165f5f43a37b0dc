package org.tensionwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String NOON = "Tue, 24 Nov 2026 12:00:00 GMT";
  private static final String ONE = "Tue, 24 Nov 2026 13:00:00 GMT";

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "max-age=300 | PT5M",
        "public, MAX-AGE=\"60\" | PT1M",
        "max-age=60, max-age=900 | PT1M",
        "max-age=60, no-cache | PT0S",
        "no-store | PT0S",
        "max-age=99999999999999999999 | PT277777H46M39S",
        "max-age=-5 | none",
        "max-age= | none",
        "private | none",
        "s-maxage=900 | none",
      })
  void shouldReadCacheControl(String header, @Nullable Duration expected) {
    assertThat(Freshness.of(header, null, null, NOW)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        ONE + " | none | PT1H",
        ONE + " | " + ONE + " | PT0S",
        NOON + " | " + ONE + " | PT0S",
        "0 | none | PT0S",
        "-1 | none | PT0S",
        ONE + " | nonsense | PT1H",
      })
  void shouldReadExpiresAgainstTheServersOwnClock(
      String expires, @Nullable String date, Duration expected) {
    assertThat(Freshness.of(null, expires, date, NOW)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {"max-age=5 | PT5S", "private | PT1H", "none | PT1H"})
  void shouldBelieveExpiresOnlyWhereCacheControlNamesNoAge(
      @Nullable String control, Duration expected) {
    assertThat(Freshness.of(control, ONE, NOON, NOW)).isEqualTo(expected);
  }
}
