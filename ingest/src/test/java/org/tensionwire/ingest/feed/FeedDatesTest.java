package org.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, 03 Jan 2020 01:05:00 GMT | 2020-01-03T01:05:00Z",
        "3 Jan 20 01:05 EST | 2020-01-03T06:05:00Z",
        "Fri,03 Jan 2020 04:35:10 +0330 | 2020-01-03T01:05:10Z",
        "Fri, 3 Sept 2021 10:00:00 -01:01 | 2021-09-03T11:01:00Z",
        "January 3, 2020 1:05 PM | 2020-01-03T13:05:00Z",
        "Fri Jan  3 01:05:00 UTC 2020 | 2020-01-03T01:05:00Z",
        "2020-01-03T01:05:00.123+03:00 | 2020-01-02T22:05:00Z",
        "2020-01-03T01:05:00+0200 | 2020-01-02T23:05:00Z",
        "2020-01-03 01:05:00 | 2020-01-03T01:05:00Z",
        "2020-01-03 | 2020-01-03T00:00:00Z",
        "20200103T010500Z | 2020-01-03T01:05:00Z",
        "3 Jan 2020 | 2020-01-03T00:00:00Z",
        "ven., 03 janv. 2020 01:05:00 +0100 | 2020-01-03T00:05:00Z",
        "الجمعة، 3 يناير 2020 01:05:00 +0300 | 2020-01-02T22:05:00Z",
        "Fri, 31 Dec 2016 23:59:60 GMT | 2016-12-31T23:59:59Z"
      })
  void shouldReadDatesAsFeedsWriteThem(String text, Instant expected) {
    assertThat(FeedDates.parse(text, NOW)).isEqualTo(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "31 Feb 2020 10:00:00 GMT",
        "2019-02-29T00:00:00Z",
        "2020-01-03T25:61:61Z",
        "1763800000",
        "292278995-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "Fri, 01 Jan 1904 00:00:00 GMT",
        "2026-11-26T00:00:00Z"
      })
  void shouldGiveNoDateForAnImpossibleOne(String text) {
    assertThat(FeedDates.parse(text, NOW)).isNull();
  }

  @Test
  void shouldNotReadAnEndlessDate() {
    assertThat(FeedDates.parse("1".repeat(100_000), NOW)).isNull();
  }
}
