package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Publisher;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.feed.FeedHints;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.feed.FeedResult;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.Outlet;

class OutletsTest {
  private static final Publisher QUAY =
      new Publisher("quay-times", "Quay Times", "quay-group", "GBR", "national", "GBR");

  private final FeedDefinition gatherer =
      Definitions.feed("gatherer", "https://gatherer.example/rss")
          .setAggregator(true)
          .setOutlets(List.of(new Outlet("https://www.quay-times.example/world", QUAY)))
          .build();

  @Test
  void shouldNameTheKnownPublisherBehindAnAggregatorsItem() {
    assertThat(Outlets.publisher(gatherer, rss("https://quay-times.example"))).isEqualTo(QUAY);
    assertThat(Outlets.publisher(gatherer, atom("https://news.quay-times.example/feed")))
        .isEqualTo(QUAY);
  }

  @Test
  void shouldCountWhatNamesNobodyOrAStrangerAsTheAggregatorsOwn() {
    Publisher own = gatherer.getPublisher();

    assertThat(Outlets.publisher(gatherer, rss(null))).isEqualTo(own);
    assertThat(Outlets.publisher(gatherer, rss("https://stranger.example"))).isEqualTo(own);
    assertThat(Outlets.publisher(gatherer, rss("no address"))).isEqualTo(own);
  }

  @Test
  void shouldNotBelieveAFeedThatIsNoAggregator() {
    FeedDefinition feed = FeedDefinition.newBuilder(gatherer).setAggregator(false).build();

    assertThat(Outlets.publisher(feed, rss("https://quay-times.example")))
        .isEqualTo(feed.getPublisher());
  }

  private static FeedEntry rss(@Nullable String source) {
    String named = source == null ? "" : "<source url=\"" + source + "\">Quay Times</source>";
    return only(
        "<rss version=\"2.0\"><channel><title>All</title><link>https://gatherer.example</link>"
            + "<item><title>One</title><link>https://gatherer.example/1</link>"
            + named
            + "</item></channel></rss>");
  }

  private static FeedEntry atom(String source) {
    return only(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>All</title><id>g</id>"
            + "<entry><title>One</title><id>1</id><link href=\"https://gatherer.example/1\"/>"
            + "<source><title>Quay Times</title><link href=\""
            + source
            + "\"/></source></entry></feed>");
  }

  private static FeedEntry only(String document) {
    FeedResult result =
        new FeedParser(() -> Instant.parse("2026-03-04T05:06:07Z"))
            .parse(document.getBytes(StandardCharsets.UTF_8), FeedHints.NONE);
    return ((FeedResult.ParsedFeed) result).entries().get(0);
  }
}
