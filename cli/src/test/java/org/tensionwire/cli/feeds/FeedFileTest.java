package org.tensionwire.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.Outlet;

class FeedFileTest {
  private static final String GOOD =
      """
      feeds:
      - id: quay-times
        url: https://quay-times.example/rss.xml
        publisher:
          id: quay-times
          name: The Quay Times
          owner: quay-group
          country: GBR
          tier: national
          stateAffiliation: null
        language: en-GB
        pollInterval: 15m
        fetchPages: false
        notes: Ask before polling faster.
      """;

  @Test
  void shouldReadEveryField() {
    FeedFile file = read(GOOD);

    assertThat(file.faults()).isEmpty();
    assertThat(file.feeds()).hasSize(1);
    FeedDefinition feed = file.feeds().get(0);
    assertThat(feed.getFeedId()).isEqualTo("quay-times");
    assertThat(feed.getUrl()).isEqualTo("https://quay-times.example/rss.xml");
    assertThat(feed.getPublisher().getCountry()).isEqualTo("GBR");
    assertThat(feed.getPublisher().getStateAffiliation()).isNull();
    assertThat(feed.getLanguage()).isEqualTo("en-GB");
    assertThat(feed.getPollIntervalSeconds()).isEqualTo(900);
    assertThat(feed.getFetchPages()).isFalse();
    assertThat(feed.getSample()).isFalse();
  }

  @Test
  void shouldFillInWhatIsUsual() {
    FeedFile file = read("feeds: [{id: a, url: 'http://a.example/', publisher: {id: a, name: A}}]");

    assertThat(file.faults()).isEmpty();
    FeedDefinition feed = file.feeds().get(0);
    assertThat(feed.getFetchPages()).isTrue();
    assertThat(feed.getPollIntervalSeconds()).isNull();
    assertThat(feed.getPublisher().getTier()).isEqualTo("unknown");
  }

  @Test
  void shouldTellAnAggregatorTheOtherPublishersOfTheFile() {
    // Given
    String gatherer =
        """
        - {id: gatherer, url: 'https://g.example/rss', aggregator: true, publisher: {id: g, name: G}}
        - {id: quay-sport, url: 'https://quay-times.example/sport', site: 'https://quay.example/',
           publisher: {id: quay-sport, name: Quay Sport, owner: quay-group}}
        """;

    // When
    FeedFile file = read(GOOD + gatherer);

    // Then
    assertThat(file.faults()).isEmpty();
    assertThat(file.feeds().get(0).getOutlets()).isEmpty();
    assertThat(file.feeds().get(1).getOutlets())
        .extracting(Outlet::getSite, outlet -> outlet.getPublisher().getOwner())
        .containsExactly(
            tuple("https://quay-times.example/rss.xml", "quay-group"),
            tuple("https://quay.example/", "quay-group"));
    assertThat(read(FeedFileText.of(file.feeds())).feeds()).isEqualTo(file.feeds());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "id: quay-times, id: Quay Times, 2, 'id' of feed",
        "https://, ftp://, 3, 'url' of feed",
        "country: GBR, country: UK, 8, 'country' of publisher",
        "tier: national, tier: huge, 9, 'tier' of publisher",
        "language: en-GB, language: english language, 11, 'language' of feed",
        "pollInterval: 15m, pollInterval: 0s, 12, 'pollInterval' of feed",
        "pollInterval: 15m, pollInterval: 900, 12, 'pollInterval' of feed",
        "fetchPages: false, fetchPages: maybe, 13, 'fetchPages' of feed",
        "notes:, note:, 14, feed knows no 'note'",
        "owner:, name:, 7, 'name' stands here twice"
      })
  void shouldNameTheLineOfAFault(String good, String bad, int line, String message) {
    FeedFile file = read(GOOD.replace(good, bad));

    assertThat(file.faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.message()).contains(message);
            });
  }

  @Test
  void shouldNameEveryFaultOfAFile() {
    FeedFile file = read("feeds:\n- id: A\n- url: ftp://x\n- 7\n");

    assertThat(file.feeds()).isEmpty();
    assertThat(file.faults()).extracting(Fault::line).contains(2, 3, 4);
  }

  @Test
  void shouldRefuseTheSameFeedTwice() {
    String twice = GOOD + GOOD.substring(GOOD.indexOf("- id"));

    assertThat(read(twice).faults())
        .extracting(Fault::message)
        .containsExactlyInAnyOrder(
            "id 'quay-times' is that of the feed in line 2",
            "url 'https://quay-times.example/rss.xml' is that of the feed in line 2");
  }

  @Test
  void shouldRefuseOnePublisherWithTwoDescriptions() {
    String second =
        GOOD.substring(GOOD.indexOf("- id"))
            .replace("- id: quay-times", "- id: quay-sports")
            .replace("rss.xml", "sports.xml")
            .replace("tier: national", "tier: blog");

    assertThat(read(GOOD + second).faults())
        .extracting(Fault::message)
        .containsExactly("publisher 'quay-times' is described otherwise above");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "feeds",
        "feeds: {}",
        "feeds:\n  - [",
        "feeds: &a []\nmore: *a",
        "- id: a",
        "\u0000"
      })
  void shouldRefuseWhatIsNoFeedFile(String text) {
    FeedFile file = read(text);

    assertThat(file.feeds()).isEmpty();
    assertThat(file.faults()).isNotEmpty();
  }

  private static FeedFile read(String text) {
    try {
      return FeedFile.read(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
