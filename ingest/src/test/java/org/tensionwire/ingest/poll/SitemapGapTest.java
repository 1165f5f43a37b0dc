package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.poll.PolledFeed.Item;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;

class SitemapGapTest {
  private static final Instant START = Instant.parse("2026-11-24T11:50:00Z");
  private static final String SITE = "https://news.example/";
  private static final String ROBOTS = SITE + "robots.txt";
  private static final String USUAL = SITE + "sitemap-news.xml";
  private final PolledFeed feed = new PolledFeed();

  private static Instant at(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  /** As the feed lists them, the latest first. */
  private static List<Item> items(String section, int from, int to) {
    return IntStream.range(from, to)
        .map(n -> to - 1 - n + from)
        .mapToObj(n -> Item.of("g" + n, SITE + section + "/" + n, "Item " + n).at(at(n)))
        .toList();
  }

  private static String news(String address, int minute) {
    return "<url><loc>"
        + address
        + "</loc><news:news><news:publication_date>"
        + at(minute)
        + "</news:publication_date><news:title>Item "
        + minute
        + "</news:title></news:news></url>";
  }

  private static String sitemap(String section, int from, int to) {
    StringBuilder xml = new StringBuilder();
    IntStream.range(from, to).forEach(n -> xml.append(news(SITE + section + "/" + n, n)));
    return sitemap(xml.toString());
  }

  private static String sitemap(String urls) {
    return "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
        + urls
        + "</urlset>";
  }

  private List<String> askedBeside() {
    return feed.web.asked.stream()
        .map(FetchRequest::url)
        .filter(url -> !url.equals(PolledFeed.URL))
        .toList();
  }

  @Test
  void shouldTakeWhatTheFeedMissedFromTheSitemapThatRobotsNames() {
    feed.poll(items("world", 0, 10));
    feed.web.page(ROBOTS, "text/plain", "User-agent: *\nSitemap: " + SITE + "all-news.xml\n");
    feed.web.page(SITE + "all-news.xml", "text/xml", sitemap("world", 5, 40));
    PollResult result = feed.poll(items("world", 30, 40));

    assertThat(result.outcome()).isEqualTo(PollOutcome.GAP_CLOSED);
    assertThat(result.stories()).hasSize(30).noneMatch(RawStory::getBackfill);
    assertThat(feed.stories).extracting(RawStory::getTitle).doesNotHaveDuplicates().hasSize(40);
    assertThat(result.stories().get(29))
        .returns("Item 10", RawStory::getTitle)
        .returns(SITE + "world/10", RawStory::getUrl)
        .returns(at(10), RawStory::getPublishedAt);
    assertThat(askedBeside()).containsExactly(ROBOTS, SITE + "all-news.xml");
    assertThat(feed.state())
        .returns("closed", FeedState::getLastGap)
        .returns("sitemap", FeedState::getLastGapEnd)
        .returns(0L, FeedState::getItemsUpdated);
    assertThat(feed.state().getGapEnds()).containsExactly(Map.entry("sitemap", 1L));
  }

  @Test
  void shouldTakeNeitherOtherSectionsNorOtherSitesNorWhatLiesOutsideTheGap() {
    feed.poll(items("world", 0, 10));
    feed.web.page(
        USUAL,
        "text/xml",
        sitemap(
            news(SITE + "sport/1", 20)
                + news("https://elsewhere.example/world/2", 20)
                + news(SITE + "world/older", -20)
                + news(SITE + "world/later", 35)
                + news(SITE + "world/missed", 20)));
    PollResult result = feed.poll(items("world", 30, 40));

    assertThat(result.stories()).hasSize(11);
    assertThat(result.stories().get(10).getUrl()).isEqualTo(SITE + "world/missed");
  }

  @Test
  void shouldFetchThePageOfAnItemThatASitemapGave() {
    feed.define(FeedDefinition.newBuilder(feed.definition()).setFetchPages(true).build());
    feed.poll(items("world", 0, 10));
    feed.web.page(USUAL, "text/xml", sitemap("world", 5, 31));
    feed.web.page(SITE + "world/29", "text/html", "<p>Words</p>");
    PollResult result = feed.poll(items("world", 30, 40));

    assertThat(result.stories())
        .filteredOn(story -> story.getPage() != null)
        .extracting(RawStory::getTitle)
        .containsExactly("Item 29");
  }

  @Test
  void shouldDoubleNothingWhereTheFeedListsTheSameArticlesLater() {
    feed.poll(items("world", 0, 10));
    feed.web.page(USUAL, "text/xml", sitemap("world", 5, 40));
    feed.poll(items("world", 30, 40));
    PollResult later = feed.poll(items("world", 25, 40));

    assertThat(later.stories()).hasSize(5);
    assertThat(feed.state()).returns(40L, FeedState::getItemsNew);
    assertThat(feed.stories.stream().map(RawStory::getStoryId).distinct()).hasSize(40);
  }

  @Test
  void shouldFollowAnIndexOneLevelDownAndNoFurther() {
    feed.poll(items("world", 0, 10));
    String child = "<sitemap><loc>" + SITE + "news-1.xml</loc></sitemap>";
    String deeper = "<sitemap><loc>" + SITE + "news-2.xml</loc></sitemap>";
    String abroad = "<sitemap><loc>https://elsewhere.example/news.xml</loc></sitemap>";
    feed.web.page(USUAL, "text/xml", "<sitemapindex>" + child + abroad + "</sitemapindex>");
    feed.web.page(SITE + "news-1.xml", "text/xml", "<sitemapindex>" + deeper + "</sitemapindex>");
    PollResult result = feed.poll(items("world", 30, 40));

    assertThat(result.outcome()).isEqualTo(PollOutcome.GAP);
    assertThat(askedBeside())
        .contains(SITE + "news-1.xml")
        .doesNotContain(SITE + "news-2.xml", "https://elsewhere.example/news.xml");
  }

  @Test
  void shouldSayHowTheSearchEndedWhereItDidNotHelp() {
    String unsafe = "<!DOCTYPE a [<!ENTITY b 'c'>]>" + sitemap("");

    assertThat(end(web -> web.page(USUAL, "text/xml", sitemap("world", 25, 40))))
        .isEqualTo("sitemap_short");
    assertThat(end(web -> web.page(USUAL, "text/xml", unsafe))).isEqualTo("sitemap_refused");
    assertThat(end(web -> web.answer(USUAL, new FetchResult.Failed(FetchFailure.ROBOTS, "robots"))))
        .isEqualTo("sitemap_forbidden");
    assertThat(end(web -> web.answer(ROBOTS, new FetchResult.Throttled(503, null))))
        .isEqualTo("sitemap_unreached");
  }

  private static String end(Consumer<FakeWeb> site) {
    PolledFeed other = new PolledFeed();
    site.accept(other.web);
    other.poll(items("world", 0, 10));
    other.poll(items("world", 30, 40));
    assertThat(other.state().getLastGap()).isEqualTo("open");
    return other.state().getLastGapEnd();
  }

  @Test
  void shouldLookForNoSitemapAgainWithinADayOfLookingInVain() {
    feed.poll(items("world", 0, 10));
    feed.poll(items("world", 20, 30));
    int asked = askedBeside().size();
    feed.poll(items("world", 40, 50));

    assertThat(asked).isEqualTo(4);
    assertThat(askedBeside()).hasSize(asked);
    assertThat(feed.state().getGapEnds()).containsExactly(Map.entry("sitemap_none", 2L));
  }

  @Test
  void shouldAskForOneThingATimeWhereTheSiteMustBeLeftAlone() {
    feed.poll(items("world", 0, 10));
    feed.spaced(Duration.ofSeconds(5));
    feed.web.page(USUAL, "text/xml", sitemap("world", 5, 40));
    feed.serve(PolledFeed.URL, "News", "", items("world", 30, 40));
    List<PollOutcome> outcomes =
        IntStream.range(0, 3).mapToObj(poll -> feed.poll().outcome()).toList();

    assertThat(outcomes)
        .containsExactly(PollOutcome.GAP, PollOutcome.UNCHANGED, PollOutcome.GAP_CLOSED);
    assertThat(askedBeside()).containsExactly(ROBOTS, USUAL);
    assertThat(feed.stories).extracting(RawStory::getTitle).doesNotHaveDuplicates().hasSize(40);
  }
}
