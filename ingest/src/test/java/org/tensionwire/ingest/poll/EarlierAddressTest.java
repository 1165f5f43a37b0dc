package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.ingest.feed.Paging;

class EarlierAddressTest {
  private static final Paging BY_WORDPRESS = new Paging(null, true);

  @ParameterizedTest
  @CsvSource({
    "https://a.example/feed/, https://a.example/feed/?paged=2",
    "https://a.example/world/feed, https://a.example/world/feed?paged=2",
    "https://a.example/?feed=rss2, https://a.example/?feed=rss2&paged=2",
    "https://a.example/?cat=3&feed=atom, https://a.example/?cat=3&feed=atom&paged=2",
  })
  void shouldKnowWordPressByTheShapeOfTheAddress(String feed, String earlier) {
    assertThat(new EarlierAddress(feed).of(Paging.NONE, Paging.NONE, 2)).contains(earlier);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/rss.xml",
        "https://a.example/feeds/world",
        "https://a.example/feed/world.xml",
        "https://a.example/?feed=world",
      })
  void shouldNotNumberWhatOthersMade(String feed) {
    EarlierAddress address = new EarlierAddress(feed);

    assertThat(address.of(Paging.NONE, Paging.NONE, 2)).isEmpty();
    assertThat(address.of(BY_WORDPRESS, Paging.NONE, 3))
        .hasValueSatisfying(earlier -> assertThat(earlier).startsWith(feed).endsWith("paged=3"));
  }

  @Test
  void shouldPreferTheLinkAndStayOnTheSite() {
    EarlierAddress address = new EarlierAddress("https://www.a.example/feed/");
    Paging own = new Paging("https://archive.a.example/7", true);
    Paging foreign = new Paging("https://b.example/7", true);

    assertThat(address.of(own, own, 2)).contains("https://archive.a.example/7");
    assertThat(address.of(foreign, foreign, 2)).isEmpty();
  }

  @Test
  void shouldEndWhereTheChainOfLinksDoes() {
    EarlierAddress address = new EarlierAddress("https://a.example/feed/");

    assertThat(address.of(new Paging("https://a.example/7", true), Paging.NONE, 3)).isEmpty();
  }
}
