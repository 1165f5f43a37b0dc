package org.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;

class PagingTest {
  private static final FeedHints HINTS = new FeedHints("utf-8", "https://a.example/feeds/world");

  private static Paging of(String document) {
    FeedParser parser = new FeedParser(InstantSource.fixed(Instant.EPOCH));
    return ((ParsedFeed) parser.parse(document.getBytes(StandardCharsets.UTF_8), HINTS)).paging();
  }

  private static Paging rss(String head) {
    return of(
        "<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel><title>T</title>"
            + head
            + "</channel></rss>");
  }

  private static Paging atom(String head) {
    return of("<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>" + head + "</feed>");
  }

  @Test
  void shouldReadTheArchiveBeforeTheNextPageInEveryFormat() {
    String links = "<link rel='next' href='/n'/><link rel='prev-archive' href='2026/10.atom'/>";

    assertThat(atom(links).earlier()).isEqualTo("https://a.example/feeds/2026/10.atom");
    assertThat(rss("<a:link rel='next' href='/n'/>").earlier()).isEqualTo("https://a.example/n");
    assertThat(
            of("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\","
                    + "\"next_url\":\"world?page=2\",\"items\":[]}")
                .earlier())
        .isEqualTo("https://a.example/feeds/world?page=2");
  }

  @Test
  void shouldReadNoOtherLink() {
    assertThat(atom("<link rel='self' href='/s'/><link href='/'/><link rel='hub' href='/h'/>"))
        .isEqualTo(Paging.NONE);
    assertThat(rss("<link>https://a.example/</link><a:link rel='next' href=''/>").earlier())
        .isNull();
    assertThat(rss("<a:link rel='next' href='javascript:x'/>").earlier()).isNull();
  }

  @Test
  void shouldKnowWordPressByItsGenerator() {
    assertThat(rss("<generator>https://wordpress.org/?v=6.9</generator>").wordPress()).isTrue();
    assertThat(atom("<generator uri='https://wordpress.org/' version='6.9'>WordPress</generator>"))
        .isEqualTo(new Paging(null, true));
    assertThat(rss("<generator>Own press</generator>").wordPress()).isFalse();
  }
}
