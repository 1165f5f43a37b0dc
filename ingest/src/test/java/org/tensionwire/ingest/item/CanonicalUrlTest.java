package org.tensionwire.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  private static CanonicalUrl of(String address) {
    return Objects.requireNonNull(CanonicalUrl.of(address), address);
  }

  @Nested
  class Spelling {

    @ParameterizedTest
    @CsvSource({
      "HTTP://Example.COM:80/a/../b, http://example.com/b",
      "https://example.com:443/a, https://example.com/a",
      "https://example.com./a, https://example.com/a",
      "https://münchen.example/ä, https://xn--mnchen-3ya.example/%C3%A4",
      "https://example.com/%c3%a4?q=%d8%a7, https://example.com/%C3%A4?q=%D8%A7",
      "https://example.com/%7Ejo/%61%2Db, https://example.com/~jo/a-b",
      "https://example.com/a%2fb, https://example.com/a%2Fb",
      "https://example.com/a%2541, https://example.com/a%2541",
      "https://user:pw@example.com/a, https://example.com/a",
      "https://example.com/a#top, https://example.com/a",
      "https://example.com/#!/story/7, https://example.com/#!/story/7",
      "https://example.com/a;jsessionid=0F3?x=1, https://example.com/a?x=1",
      "https://example.com/a?id=7&amp;utm_source=x&amp;page=2, https://example.com/a?id=7&page=2",
      "https://example.com/a?, https://example.com/a",
      "https://example.com:8443/a, https://example.com:8443/a",
      "https://example.com/A, https://example.com/A",
    })
    void shouldWriteAnAddressInOneWay(String given, String canonical) {
      assertThat(of(given).url()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"javascript:alert(1)", "urn:isbn:1", "/relative", "", "mailto:a@b.example"})
    void shouldFindNoAddressInWhatIsNone(String text) {
      assertThat(CanonicalUrl.of(text)).isNull();
    }
  }

  @Nested
  class Tracking {

    @ParameterizedTest
    @CsvSource({
      "https://example.com/a?utm_medium=feed, https://example.com/a",
      "https://example.com/a?UTM_Source=x&id=7&fbclid=y, https://example.com/a?id=7",
      "https://example.com/a?utm%5Fsource=x, https://example.com/a",
      "https://example.com/a?ref=rss, https://example.com/a",
      "https://www.nytimes.com/a.html?partner=rss&emc=rss, https://www.nytimes.com/a.html",
      "https://www.dw.com/ar/x/a-123?maca=ara-rss, https://www.dw.com/ar/x/a-123",
      "https://x.com/a/status/1?s=20&t=z, https://x.com/a/status/1",
    })
    void shouldDropWhatOnlyTracks(String given, String canonical) {
      assertThat(of(given).url()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://example.com/a?b=utm_source",
          "https://example.com/a?ref=17",
          "https://example.com/a?s=20&t=z",
          "https://example.com/a?partner=5",
          "https://example.com/a?mod=article&id=3",
          "https://notnytimes.com/a?smid=9",
          "https://example.com/?p=1",
          "https://example.com/a?page=2&sid=3&cid=4",
          "https://example.com/a?wtf=1&wt=2",
        })
    void shouldKeepWhatMayNameADocument(String address) {
      assertThat(of(address).url()).isEqualTo(address);
    }

    @Test
    void shouldSayOfEveryParameterWhereItCountsAndWhoSetsIt() {
      assertThat(Table.rows("tracking-parameters.txt"))
          .hasSizeGreaterThan(100)
          .allSatisfy(
              row -> {
                assertThat(row).hasSize(4);
                assertThat(row[0]).isLowerCase();
                assertThat(row[1]).matches("\\*|[a-z0-9.,-]+");
              });
    }
  }

  @Nested
  class OneArticle {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://www.example.com/2020/01/story",
          "http://example.com/2020/01/story/",
          "https://m.example.com/2020/01/story#comments",
          "https://mobile.example.com/2020/01/story",
          "https://www.m.example.com/2020/01/story",
          "https://amp.example.com/2020/01/story",
          "https://example.com//2020/01/story",
          "https://example.com/2020/01/story/amp/",
          "https://example.com/2020/01/story.amp",
          "https://example.com/2020/01/story/index.html",
          "https://example.com/2020/01/story?amp",
          "https://example.com/2020/01/story?amp=1",
          "https://example.com/2020/01/story?outputType=amp&utm_source=x",
          "https://example-com.cdn.ampproject.org/c/s/www.example.com/2020/01/story",
          "https://example-com.cdn.ampproject.org/v/s/example.com/2020/01/story?amp_js_v=0.1",
          "https://cdn.ampproject.org/c/example.com/2020/01/story",
          "https://www.google.com/amp/s/example.com/2020/01/story",
          "https://www.google.co.uk/amp/example.com/2020/01/story",
          "https://www.google.com/url?rct=j&url=https://example.com/2020/01/story&ct=ga",
          "https://www.bing.com/news/apiclick.aspx?ref=x&url=https%3a%2f%2fexample.com%2f2020%2f01%2fstory",
          "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2F2020%2F01%2Fstory%3Ffbclid%3Dx&h=y",
        })
    void shouldBeKnownInAllItsVariants(String variant) {
      assertThat(of(variant).identity()).isEqualTo("example.com/2020/01/story");
    }

    @ParameterizedTest
    @CsvSource({
      "https://example.com/amp/rocket-hits-base, https://example.com/rocket-hits-base",
      "https://example.com/news/amp/world-50979463, https://example.com/news/world-50979463",
      "https://example.com/x/story.amp.html, https://example.com/x/story.html",
      "https://example.com/x/story/amp.html, https://example.com/x/story.html",
      "https://fa.m.wikipedia.org/wiki/X, https://fa.wikipedia.org/wiki/X",
      "https://example.com/a?b=1&a=2, https://example.com/a?a=2&b=1",
      "https://example.com/a?amp=1&id=7, https://example.com/a?id=7",
    })
    void shouldBeKnownInBoth(String one, String other) {
      assertThat(of(one).identity()).isEqualTo(of(other).identity());
    }

    @ParameterizedTest
    @CsvSource({
      "https://example.com/a/amp-to-the-people, https://example.com/a/to-the-people",
      "https://example.com/camp/a, https://example.com/a",
      "https://example.com/amp/a, https://example.com/a",
      "https://example.com/shop/amp, https://example.com/shop",
      "https://example.com/amplifier, https://example.com/",
      "https://m.com/a, https://www.com/a",
      "https://m.example.co.uk/a, https://m.co.uk/a",
      "https://news.example.com/a, https://example.com/a",
      "https://example.com/?p=1, https://example.com/?p=2",
      "https://example.com/a?x=1&x=2, https://example.com/a?x=2&x=1",
      "https://example.com:8443/a, https://example.com/a",
      "https://example.com/a, https://example.com/A",
      "https://example.com/a%2Fb, https://example.com/a/b",
      "https://example.com/#!/story/7, https://example.com/#!/story/8",
      "https://example.com/video-12345?amp=10, https://example.com/video-12345",
    })
    void shouldNotBeTakenForAnother(String one, String other) {
      assertThat(of(one).identity()).isNotEqualTo(of(other).identity());
    }
  }

  @Nested
  class Aggregators {

    @Test
    void shouldReadTheAddressInAnOlderIdOfGoogleNews() {
      // Given
      String inside = "https://example.com/world/" + "long-title-".repeat(12) + "1";
      byte[] address = inside.getBytes(StandardCharsets.UTF_8);
      byte[] id = new byte[5 + address.length + 2];
      byte[] head = {
        8, 19, 34, (byte) (address.length & 0x7f | 0x80), (byte) (address.length >> 7)
      };
      System.arraycopy(head, 0, id, 0, 5);
      System.arraycopy(address, 0, id, 5, address.length);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(id);

      // Then
      assertThat(of("https://news.google.com/rss/articles/" + text + "?oc=5").url())
          .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://news.google.com/rss/articles/CBMiQ0FVX3lxTE5abc",
          "https://news.google.com/rss/articles/IiIi",
          "https://feedproxy.google.com/~r/example/~3/abc/",
          "https://www.google.com/url?q=weather",
          "https://www.google.com/search?q=https://example.com/a",
          "https://www.msn.com/en-us/news/world/a-story/ar-BB1abc",
          "https://t.co/abc",
          "https://other.example/url?url=https://example.com/a",
          "https://example.com/amp/s/other.example/a",
        })
    void shouldLeaveAnAddressThatDoesNotSayWhereItLeads(String address) {
      assertThat(of(address).url()).isEqualTo(address);
    }
  }

  @Nested
  class Always {
    private static final List<String> NOISE =
        List.of("utm_source=a", "fbclid=b", "gclid=c", "ref=rss", "amp=1", "x=1", "mc_eid=");
    private static final List<String> HOSTS =
        List.of(
            "example.com", "www.example.com.", "m.example.co.uk", "ÄÖ.example", "amp.example.ir");
    private static final List<String> STEPS =
        List.of(
            "a", "amp", "..", ".", "", "%7e", "%c3%A4", "2020", "rocket-hits-base", "x.amp", "خبر");

    static Stream<Integer> seeds() {
      return Stream.iterate(1, seed -> seed + 1).limit(500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldChangeNothingTheSecondTimeAndTellTwoIdsApart(int seed) {
      // Given
      Random random = new Random(seed);
      String place = place(random);
      List<String> noise = new ArrayList<>(NOISE);
      Collections.shuffle(noise, random);
      List<String> some = noise.subList(0, random.nextInt(noise.size()));
      String name = List.of("id", "p", "storyid", "utm", "a%20b", "n").get(random.nextInt(6));
      int id = random.nextInt(1000);

      // When
      CanonicalUrl one = of(place + query(some, name + "=" + id, random));
      CanonicalUrl other = of(place + query(some, name + "=" + (id + 1), random));
      CanonicalUrl again = of(one.url());

      // Then
      assertThat(again).isEqualTo(one);
      assertThat(one.identity()).isNotEqualTo(other.identity());
      assertThat(one.url()).contains(name + "=" + id).doesNotContain("utm_source", "fbclid");
    }

    private static String place(Random random) {
      StringBuilder place = new StringBuilder(random.nextBoolean() ? "https://" : "http://");
      place.append(HOSTS.get(random.nextInt(HOSTS.size())));
      for (int i = random.nextInt(5); i >= 0; i--) {
        place.append('/').append(STEPS.get(random.nextInt(STEPS.size())));
      }
      return place.toString();
    }

    private static String query(List<String> some, String id, Random random) {
      List<String> pairs = new ArrayList<>(some);
      pairs.add(random.nextInt(pairs.size() + 1), id);
      return "?" + String.join("&", pairs) + (random.nextBoolean() ? "#top" : "");
    }
  }
}
