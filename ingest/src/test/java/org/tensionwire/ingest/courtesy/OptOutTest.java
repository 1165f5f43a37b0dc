package org.tensionwire.ingest.courtesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutTest {
  private final OptOut list =
      OptOut.parse(
          List.of(
              "# asked us to stop",
              "quay.example",
              "",
              "  Harbour.example/Archive/  # by mail, 2 May",
              "https://pier.example/a/b",
              "müller.example"));

  @ParameterizedTest
  @CsvSource({
    "https://quay.example/, true",
    "http://QUAY.example:8080/x, true",
    "https://feeds.quay.example/rss, true",
    "https://notquay.example/, false",
    "https://quay.example.org/, false",
    "https://harbour.example/, false",
    "https://harbour.example/Archive, true",
    "https://www.harbour.example/Archive/1?x=y, true",
    "https://harbour.example/x/../Archive/1, true",
    "https://harbour.example/%41rchive/1, true",
    "https://harbour.example/archive/1, false",
    "https://harbour.example/Archives, false",
    "https://pier.example/a/b/c, true",
    "https://pier.example/a/bc, false",
    "https://xn--mller-kva.example/, true",
    "javascript:x, false"
  })
  void shouldRefuseDomainsAndWhatLiesBelowAPath(String url, boolean refused) {
    assertThat(list.refuses(url)).isEqualTo(refused);
  }

  @Test
  void shouldRefuseNothingByItself() {
    assertThat(OptOut.NONE.refuses("https://quay.example/")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quay.example pier.example", "http://", "/path", "ftp://quay.example"})
  void shouldNameALineThatCannotBeMeant(String line) {
    assertThatThrownBy(() -> OptOut.parse(List.of("quay.example", line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2");
  }
}
