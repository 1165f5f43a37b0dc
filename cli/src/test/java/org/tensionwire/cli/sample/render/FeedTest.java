package org.tensionwire.cli.sample.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensionwire.cli.sample.corpus.FeedFormat;
import org.tensionwire.cli.sample.corpus.SampleCorpus;
import org.tensionwire.cli.sample.corpus.SamplePublisher;
import org.tensionwire.cli.sample.corpus.SampleStory;
import org.tensionwire.cli.sample.corpus.Samples;
import org.tensionwire.cli.sample.corpus.StoryKind;
import org.xml.sax.SAXException;

class FeedTest {
  private static final Links LINKS = new Links(URI.create("http://127.0.0.1:8999"));
  private static final Instant LATE = Instant.parse("2020-02-01T00:00:00Z");

  @ParameterizedTest
  @EnumSource(FeedFormat.class)
  void shouldBeWellFormedWithEveryStoryInEveryFormat(FeedFormat format) throws SAXException {
    byte[] feed = feed(threeDays(Samples.publisher("gazette", format)), LATE);

    assertThat(Xml.texts(feed, "title"))
        .containsExactly(
            "The gazette", "Café & kiosk: three", "Café & kiosk: two", "Café & kiosk: one");
    assertThat(new String(feed, UTF_8))
        .contains("http://127.0.0.1:8999/gazette.example/one", "Second paragraph.", "Ada Byline")
        .contains("Sample data written for Tensionwire");
  }

  @ParameterizedTest
  @EnumSource(FeedFormat.class)
  void shouldBeWellFormedBeforeTheFirstStory(FeedFormat format) throws SAXException {
    byte[] feed = feed(threeDays(Samples.publisher("gazette", format)), Instant.EPOCH);
    assertThat(Xml.texts(feed, "title")).containsExactly("The gazette");
  }

  @ParameterizedTest
  @EnumSource(FeedFormat.class)
  void shouldShowNothingFromTheFuture(FeedFormat format) throws SAXException {
    byte[] feed =
        feed(
            threeDays(Samples.publisher("gazette", format)), Instant.parse("2020-01-02T12:00:00Z"));
    assertThat(Xml.texts(feed, "title")).contains("Café & kiosk: two", "Café & kiosk: one");
    assertThat(new String(feed, UTF_8)).doesNotContain("three");
  }

  @Test
  void shouldShowAnUpdateUnderTheAddressOfTheFirstRevision() throws SAXException {
    SampleCorpus corpus =
        Samples.corpus(
            List.of(Samples.publisher("gazette", FeedFormat.ATOM)),
            List.of(
                Samples.story("one", "gazette", "2020-01-01T10:00:00Z"),
                Samples.story("two", "gazette", "2020-01-01T11:00:00Z"),
                Samples.update("one-b", "gazette", "2020-01-01T12:00:00Z", "one")));
    byte[] feed = feed(corpus, LATE);

    assertThat(Xml.texts(feed, "title"))
        .containsExactly("The gazette", "Café & kiosk: one-b", "Café & kiosk: two");
    assertThat(Xml.texts(feed, "id")).contains("http://127.0.0.1:8999/gazette.example/one");
    assertThat(Xml.texts(feed, "published")).first().isEqualTo("2020-01-01T10:00:00Z");
    assertThat(Xml.texts(feed, "updated")).element(1).isEqualTo("2020-01-01T12:00:00Z");
  }

  @Test
  void shouldListThirtyItemsAtMostNewestFirst() throws SAXException {
    List<SampleStory> stories = new ArrayList<>();
    for (int i = 10; i < 50; i++) {
      stories.add(Samples.story("s" + i, "gazette", "2020-01-01T10:" + i + ":00Z"));
    }
    SampleCorpus corpus =
        Samples.corpus(List.of(Samples.publisher("gazette", FeedFormat.RSS20)), stories);
    assertThat(Xml.texts(feed(corpus, LATE), "guid"))
        .hasSize(30)
        .startsWith("http://127.0.0.1:8999/gazette.example/s49")
        .endsWith("http://127.0.0.1:8999/gazette.example/s20");
  }

  @Test
  void shouldListAnothersPageWithACampaignTag() throws SAXException {
    SampleCorpus corpus =
        Samples.corpus(
            List.of(
                Samples.publisher("gazette", FeedFormat.RSS20),
                Samples.publisher("mercury", FeedFormat.RSS20)),
            List.of(
                Samples.story(
                    "shared",
                    "mercury",
                    "2020-01-01T10:00:00Z",
                    StoryKind.STORY,
                    null,
                    null,
                    List.of("gazette"))));
    assertThat(Xml.texts(feed(corpus, LATE), "link"))
        .contains("http://127.0.0.1:8999/mercury.example/shared?utm_source=gazette&utm_medium=rss");
  }

  private static SampleCorpus threeDays(SamplePublisher publisher) {
    return Samples.corpus(
        List.of(publisher),
        List.of(
            Samples.story("one", "gazette", "2020-01-01T10:00:00Z"),
            Samples.story("two", "gazette", "2020-01-02T10:00:00Z"),
            Samples.story("three", "gazette", "2020-01-03T10:00:00Z")));
  }

  private static byte[] feed(SampleCorpus corpus, Instant instant) {
    return new SampleSite(corpus, LINKS).reply("/gazette.example/feed", instant).body();
  }
}
