package org.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {

  @ParameterizedTest
  @CsvSource({
    "https://h.example, a, https://h.example/a",
    "https://h.example/d/e, f, https://h.example/d/f",
    "https://h.example/d/e, ../f, https://h.example/f",
    "https://h.example/d/e, ../../../f, https://h.example/f",
    "https://h.example/d/e, ./, https://h.example/d/",
    "https://h.example/d/e?q, ?p=1, https://h.example/d/e?p=1",
    "https://h.example/d/e?q, #f, https://h.example/d/e?q#f",
    "https://h.example/d/e, //o.example/x, https://o.example/x",
    "https://h.example/, خبر/یک|دو, https://h.example/خبر/یک|دو",
    "https://h.example/, a b, https://h.example/a%20b",
    "https://h.example/, mailto:a@h.example, mailto:a@h.example",
    "javascript:alert(1)//, a, a"
  })
  void shouldResolveAReference(String base, String reference, String expected) {
    assertThat(Urls.resolve(base, reference)).isEqualTo(expected);
  }

  @Test
  void shouldUnwrapAnAddressThatWasBroken() {
    assertThat(Urls.unwrapped(" https://h.example/\n\ta ")).isEqualTo("https://h.example/a");
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1), true",
    "' JavaScript :alert(1)', true",
    "data:text/html, true",
    "file:///etc/hostname, true",
    "jar:https://a.example/b!/, true",
    "https://a.example/javascript:x, false",
    "mailto:a@b.example, false",
    "database, false"
  })
  void shouldKnowSchemesThatHarmWhoFollows(String link, boolean dangerous) {
    assertThat(Urls.isDangerous(link)).isEqualTo(dangerous);
  }
}
