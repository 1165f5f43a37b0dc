package org.tensionwire.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "HTTP://Example.COM:80/a/../b?utm_source=rss&id=7&fbclid=x#top, http://example.com/b?id=7",
    "https://example.com/a?utm_medium=feed, https://example.com/a",
    "https://example.com/a?b=utm_source, https://example.com/a?b=utm_source",
    "https://münchen.example/ä, https://xn--mnchen-3ya.example/%C3%A4",
    "https://user:pw@example.com/a, https://example.com/a"
  })
  void shouldDropWhatOnlyTracksOrPoints(String given, String canonical) {
    assertThat(CanonicalUrl.of(given)).isNotNull().returns(canonical, CanonicalUrl::url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.com/2020/01/story",
        "http://example.com/2020/01/story/",
        "https://m.example.com/2020/01/story#comments",
        "https://amp.example.com/2020/01/story",
        "https://example.com/2020/01/story/amp/",
        "https://example.com/2020/01/story?amp=1",
        "https://example.com/2020/01/story?outputType=amp&utm_source=x",
        "https://example-com.cdn.ampproject.org/c/s/www.example.com/2020/01/story",
        "https://www.google.com/amp/s/example.com/2020/01/story"
      })
  void shouldFoldTheVariantsOfOneArticle(String variant) {
    assertThat(CanonicalUrl.of(variant))
        .isNotNull()
        .returns("example.com/2020/01/story", CanonicalUrl::identity);
  }

  @Test
  void shouldKeepArticlesApartThatAreNotTheSame() {
    assertThat(CanonicalUrl.of("https://example.com/camp/a").identity())
        .isNotEqualTo(CanonicalUrl.of("https://example.com/a").identity());
    assertThat(CanonicalUrl.of("https://example.com/?p=1").identity())
        .isNotEqualTo(CanonicalUrl.of("https://example.com/?p=2").identity());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "urn:isbn:1", "/relative", "", "mailto:a@b.example"})
  void shouldFindNoAddressInWhatIsNone(String text) {
    assertThat(CanonicalUrl.of(text)).isNull();
  }
}
