package org.tensionwire.cli.sample.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.cli.sample.corpus.FeedFormat;
import org.tensionwire.cli.sample.corpus.SampleArticle;
import org.tensionwire.cli.sample.corpus.SampleCorpus;
import org.tensionwire.cli.sample.corpus.SamplePublisher;
import org.tensionwire.cli.sample.corpus.SampleStory;
import org.tensionwire.cli.sample.corpus.Samples;
import org.tensionwire.cli.sample.corpus.StoryKind;

class SampleSiteTest {
  private static final Links LINKS = new Links(URI.create("http://127.0.0.1:8999"));

  @Nested
  class Pages {
    private final SampleSite site =
        new SampleSite(
            Samples.corpus(
                List.of(Samples.publisher("gazette", FeedFormat.ATOM)),
                List.of(
                    Samples.story("one", "gazette", "2020-01-01T10:00:00Z"),
                    Samples.story("two", "gazette", "2020-01-01T11:00:00Z"),
                    Samples.update("two-b", "gazette", "2020-01-01T12:00:00Z", "two"),
                    Samples.story("three", "gazette", "2020-01-01T13:00:00Z"))),
            LINKS);

    @Test
    void shouldWrapTheStoryInTheClutterOfARealPage() {
      assertThat(page("two", "2020-01-01T11:30:00Z"))
          .contains("<h1>Café &amp; kiosk: two</h1>", "<p>First paragraph of two. It goes on.</p>")
          .contains(
              "<figcaption>A caption.</figcaption>", "<nav ", "<aside ", "class=\"newsletter\"")
          .contains("Café &amp; kiosk: one</a>", "Sample data written for Tensionwire")
          .doesNotContain("two-b");
    }

    @Test
    void shouldDescribeItselfToMachines() {
      assertThat(page("two", "2020-01-01T12:30:00Z"))
          .contains("<link rel=\"canonical\" href=\"http://127.0.0.1:8999/gazette.example/two\">")
          .contains("\"@type\":\"NewsArticle\"", "\"datePublished\":\"2020-01-01T11:00:00Z\"")
          .contains("\"dateModified\":\"2020-01-01T12:00:00Z\"", "property=\"og:title\"")
          .contains("lang=\"en\" dir=\"ltr\"");
    }

    @Test
    void shouldShowTheRevisionOfTheInstant() {
      assertThat(page("two", "2020-01-01T12:00:00Z")).contains("kiosk: two-b</h1>");
      assertThat(page("two", "2020-01-01T11:59:59Z")).contains("kiosk: two</h1>");
    }

    @Test
    void shouldTeaseOtherStoriesByTheirTitleOfThatTime() {
      assertThat(page("three", "2020-01-01T13:00:00Z"))
          .contains("kiosk: one</a>", "kiosk: two-b</a>")
          .doesNotContain("kiosk: two</a>", "kiosk: three</a>");
    }

    @Test
    void shouldNotChangeWhenOtherStoriesAppear() {
      assertThat(page("one", "2020-01-01T10:00:00Z"))
          .isEqualTo(page("one", "2020-01-09T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/gazette.example/unheard-of",
          "/gazette.example/two-b",
          "/elsewhere.example/one",
          "/gazette.example",
          "/gazette.example/one/amp",
          "//",
          "/robots.txt"
        })
    void shouldKnowNothingOfOtherPaths(String path) {
      assertThat(site.reply(path, Instant.parse("2020-01-09T10:00:00Z")).status()).isEqualTo(404);
    }

    @Test
    void shouldKnowNothingOfTheFuture() {
      assertThat(site.reply("/gazette.example/two", Instant.parse("2020-01-01T10:59:59Z")).status())
          .isEqualTo(404);
    }

    private String page(String slug, String instant) {
      Reply reply = site.reply("/gazette.example/" + slug, Instant.parse(instant));
      assertThat(reply.status()).isEqualTo(200);
      return new String(reply.body(), UTF_8);
    }
  }

  @Nested
  class Shipped {
    private final SampleCorpus corpus = SampleCorpus.load();
    private final SampleSite site = new SampleSite(corpus, LINKS);

    @Test
    void shouldReachEveryStoryAtTheEnd() {
      for (SampleArticle article : corpus.articles()) {
        String path = Links.pagePath(corpus, article);
        SampleStory last = article.revisions().get(article.revisions().size() - 1);
        assertThat(text(path, corpus.ends())).as(path).contains("<h1>" + Markup.text(last.title()));
      }
    }

    @Test
    void shouldSendFeedsThatOnlyTheDefectiveOnesBreak() {
      for (SamplePublisher publisher : corpus.publishers()) {
        byte[] feed = site.reply("/" + publisher.host() + "/feed", corpus.ends()).body();
        if (publisher.defects().isEmpty()) {
          assertThat(Xml.wellFormed(feed)).as(publisher.id()).isTrue();
        }
      }
    }

    @Test
    void shouldSetRightToLeftTextAsSuch() {
      SampleArticle article =
          corpus.articles().stream()
              .filter(it -> it.first().language().startsWith("ar"))
              .findFirst()
              .orElseThrow();
      assertThat(text(Links.pagePath(corpus, article), corpus.ends()))
          .contains("dir=\"rtl\"", "اقرأ أيضاً");
    }

    @Test
    void shouldShowNoTraceOfAWithdrawnText() {
      SampleArticle article =
          corpus.articles().stream()
              .filter(
                  it -> it.revisions().get(it.revisions().size() - 1).kind() == StoryKind.WITHDRAWN)
              .findFirst()
              .orElseThrow();
      String firstLine = Markup.text(article.first().body().lines().findFirst().orElseThrow());
      String path = Links.pagePath(corpus, article);
      assertThat(text(path, article.first().at())).contains(firstLine);
      assertThat(text(path, corpus.ends())).doesNotContain(firstLine);
    }

    private String text(String path, Instant instant) {
      Reply reply = site.reply(path, instant);
      assertThat(reply.status()).as(path).isEqualTo(200);
      return new String(reply.body(), UTF_8);
    }
  }
}
