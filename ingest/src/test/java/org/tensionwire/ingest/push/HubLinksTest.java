package org.tensionwire.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.Validators;

class HubLinksTest {
  private static final String URL = "https://news.example/feed";
  private static final HubLinks.Offer OFFER =
      new HubLinks.Offer("https://hub.example/?a=1&b=2", "https://news.example/self");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub'"
            + " href='https://hub.example/?a=1&amp;b=2'/><link href=\"https://news.example/self\""
            + " rel=\"self\"/><entry/></feed>",
        "<rss><channel><atom:link href=' https://hub.example/?a=1&amp;b=2 ' rel='HUB'/>"
            + "<atom10:link rel=self type='application/rss+xml' href='https://news.example/self'/>"
            + "<item><link rel='self' href='https://other.example/'/></item></channel></rss>",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"feed_url\":\"https:\\/\\/news.example/self\","
            + "\"hubs\":[{\"type\":\"WebSub\",\"url\":\"https://hub.example/?a=1&b=2\"}],\"items\":[]}"
      })
  void shouldFindTheHubInTheDocument(String document) {
    assertThat(HubLinks.of(fetched(document))).isEqualTo(OFFER);
  }

  @Test
  void shouldBelieveTheHeadersFirst() {
    // Given
    String document = "<rss><link rel='hub' href='https://other.example/'/></rss>";

    // When
    HubLinks.Offer offer =
        HubLinks.of(
            fetched(
                document,
                "<https://hub.example/?a=1&b=2>; rel=\"hub\", <https://news.example/self>; rel=self",
                "<https://news.example/style.css>; rel=preload"));

    // Then
    assertThat(offer).isEqualTo(OFFER);
  }

  @Test
  void shouldTakeTheFeedsAddressForATopicThatIsNotNamed() {
    HubLinks.Offer offer =
        HubLinks.of(fetched("<rss><link rel='hub' href='https://hub.example/'/></rss>"));

    assertThat(offer).isEqualTo(new HubLinks.Offer("https://hub.example/", URL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><link>https://news.example/</link></channel></rss>",
        "<rss><link rel='hub' href='javascript:alert(1)'/></rss>",
        "<rss><link rel='hub' href=''/></rss>",
        "<rss><link rel='hubcap' href='https://hub.example/'/></rss>",
        "<rss><!-- <link rel='hub' href='https://hub.example/'/> --></rss>",
        "<rss><item><link rel='hub' href='https://hub.example/'/></item></rss>",
        "{\"hubs\":[]}",
        ""
      })
  void shouldFindNoneWhereNoneIsOffered(String document) {
    assertThat(HubLinks.of(fetched(document))).isNull();
  }

  static FetchResult.Fetched fetched(@Nullable String document, String... links) {
    return new FetchResult.Fetched(
        String.valueOf(document).getBytes(StandardCharsets.UTF_8),
        200,
        URL,
        null,
        null,
        Validators.NONE,
        null,
        null,
        List.of(links),
        false);
  }
}
