package org.tensionwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebHostTest {

  @ParameterizedTest
  @CsvSource({
    "https://feeds.bbci.example.co.uk/x, example.co.uk",
    "http://WWW.Example.com:8080/a?b, example.com",
    "http://127.0.0.1:9000/feed, 127.0.0.1",
    "http://localhost/feed, localhost",
    "nonsense, nonsense"
  })
  void shouldNameTheSiteOfAnAddress(String url, String site) {
    assertThat(WebHost.site(url)).isEqualTo(site);
  }

  @Test
  void shouldKeepTheFeedsOfASiteInOnePartition() {
    int one = WebHost.partition("https://a.example.com/rss", 8);

    assertThat(WebHost.partition("http://b.example.com/atom", 8)).isEqualTo(one);
    assertThat(one).isBetween(0, 7);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "127.0.0.1, true",
    "10.1.2.3, true",
    "::1, true",
    "8.8.8.8, false",
    "2606:4700::1111, false",
    "quay.example, false",
    "localhost.example, false",
    "999.999.999.999, false"
  })
  void shouldTellNumbersOfOurOwnNetworksFromTheWeb(String site, boolean local) {
    assertThat(WebHost.isLocal(site)).isEqualTo(local);
  }
}
