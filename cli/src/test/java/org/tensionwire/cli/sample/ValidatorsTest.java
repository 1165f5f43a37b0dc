package org.tensionwire.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValidatorsTest {
  private final Validators validators = of("a page");
  private final String tag = validators.etag();

  @Test
  void shouldGiveEqualTagsToEqualBytesAlone() {
    assertThat(of("a page").etag()).isEqualTo(tag).startsWith("\"").endsWith("\"");
    assertThat(of("another page").etag()).isNotEqualTo(tag);
  }

  @Test
  void shouldMatchTheTagInAnyOfItsForms() {
    assertThat(validators.match(tag, null)).isTrue();
    assertThat(validators.match("W/" + tag, null)).isTrue();
    assertThat(validators.match("\"other\", " + tag, null)).isTrue();
    assertThat(validators.match("*", null)).isTrue();
    assertThat(validators.match("\"other\"", null)).isFalse();
    assertThat(validators.match(null, null)).isFalse();
  }

  @Test
  void shouldPreferTheTagToTheDate() {
    assertThat(validators.match("\"other\"", "Sun, 05 Jan 2020 10:00:00 GMT")).isFalse();
  }

  @Test
  void shouldCompareDatesBySeconds() {
    assertThat(validators.lastModifiedHeader()).isEqualTo("Sun, 5 Jan 2020 10:00:00 GMT");
    assertThat(validators.match(null, "Sun, 5 Jan 2020 10:00:00 GMT")).isTrue();
    assertThat(validators.match(null, "Sun, 05 Jan 2020 09:59:59 GMT")).isFalse();
    assertThat(validators.match(null, "last Sunday")).isFalse();
  }

  private static Validators of(String body) {
    return Validators.of(
        body.getBytes(StandardCharsets.UTF_8), Instant.parse("2020-01-05T10:00:00.500Z"));
  }
}
