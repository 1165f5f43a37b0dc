package org.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tensionwire.ingest.feed.Documents.feed;
import static org.tensionwire.ingest.feed.Documents.item;
import static org.tensionwire.ingest.feed.Documents.rss;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelRhythmTest {
  private static final String SY = " xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'";

  private static StatedRhythm rhythm(String inChannel) {
    return feed(rss(inChannel + item("<title>One</title>"))).rhythm();
  }

  private static StatedRhythm module(@Nullable String period, @Nullable String frequency) {
    String elements = period == null ? "" : "<sy:updatePeriod>" + period + "</sy:updatePeriod>";
    elements +=
        frequency == null ? "" : "<sy:updateFrequency>" + frequency + "</sy:updateFrequency>";
    return feed(rss(elements).replace("<rss", "<rss" + SY)).rhythm();
  }

  @Test
  void shouldSayNothingWhereTheDocumentDoesNot() {
    assertThat(rhythm("")).isEqualTo(StatedRhythm.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "60, PT1H",
        "' 15 ', PT15M",
        "90.0, PT1H30M",
        "0, none",
        "-5, none",
        "soon, none",
        "'', none",
        "9999999, PT8760H",
        "99999999999999999999, none"
      })
  void shouldReadTtlInMinutesAndNoMoreThanAYear(String ttl, @Nullable Duration period) {
    assertThat(rhythm("<ttl>" + ttl + "</ttl>").period()).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "hourly, 4, PT15M",
        "Daily, 2, PT12H",
        "weekly, none, PT168H",
        "monthly, 30, PT24H",
        "yearly, x, PT8760H",
        "none, 6, PT4H",
        "hourly, 1000, none",
        "fortnightly, 1, none",
      })
  void shouldReadTheSyndicationModule(
      @Nullable String period, @Nullable String frequency, @Nullable Duration expected) {
    assertThat(module(period, frequency).period()).isEqualTo(expected);
  }

  @Test
  void shouldTakeBoilerplateForNoStatement() {
    assertThat(module("hourly", "1").period()).isNull();
    assertThat(module("hourly", null).period()).isNull();
  }

  @Test
  void shouldReadTheBaseOfThePeriodsAndLetTtlOutrankTheModule() {
    String module =
        "<sy:updatePeriod>hourly</sy:updatePeriod>"
            + "<sy:updateBase>2000-01-01T12:20+00:00</sy:updateBase>";

    StatedRhythm alone = feed(rss(module).replace("<rss", "<rss" + SY)).rhythm();
    StatedRhythm both = feed(rss(module + "<ttl>5</ttl>").replace("<rss", "<rss" + SY)).rhythm();

    assertThat(alone.period()).isEqualTo(Duration.ofHours(1));
    assertThat(alone.base()).isEqualTo(Instant.parse("2000-01-01T12:20:00Z"));
    assertThat(both.period()).isEqualTo(Duration.ofMinutes(5));
    assertThat(both.base()).isNull();
  }

  @Test
  void shouldReadSkippedHoursAndDaysAndLeaveOutWhatIsNone() {
    StatedRhythm rhythm =
        rhythm(
            "<skipHours><hour>0</hour><hour> 7 </hour><hour>24</hour><hour>25</hour><hour>x</hour>"
                + "</skipHours><skipDays><day>Saturday</day><day>SUN</day><day>Someday</day>"
                + "<day></day></skipDays>");

    assertThat(rhythm.skipHours()).isEqualTo(Set.of(0, 7));
    assertThat(rhythm.skipDays()).isEqualTo(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
  }

  @Test
  void shouldReadThemFromADocumentThatHadToBeRepaired() {
    String cut = rss("<ttl>20</ttl><skipHours><hour>3</hour>" + item("<title>a<i>b</title>"));

    FeedResult.ParsedFeed feed = feed(cut.substring(0, cut.indexOf("</channel>")));

    assertThat(feed.repair()).isNotEqualTo(Repair.NONE);
    assertThat(feed.rhythm().period()).isEqualTo(Duration.ofMinutes(20));
    assertThat(feed.rhythm().skipHours()).containsExactly(3);
  }

  @Test
  void shouldReadThemFromOtherFormats() {
    StatedRhythm atom =
        feed("<feed xmlns='http://www.w3.org/2005/Atom'"
                + SY
                + "><title>A</title><sy:updatePeriod>daily</sy:updatePeriod></feed>")
            .rhythm();
    StatedRhythm rdf =
        feed("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://purl.org/rss/1.0/'"
                + SY
                + "><channel><title>R</title><sy:updatePeriod>daily</sy:updatePeriod>"
                + "<sy:updateFrequency>3</sy:updateFrequency></channel></rdf:RDF>")
            .rhythm();
    StatedRhythm ended =
        feed("{\"version\":\"https://jsonfeed.org/version/1.1\",\"expired\":true,\"items\":[]}")
            .rhythm();

    assertThat(atom.period()).isEqualTo(Duration.ofDays(1));
    assertThat(rdf.period()).isEqualTo(Duration.ofHours(8));
    assertThat(ended.period()).isEqualTo(Duration.ofDays(30));
  }
}
