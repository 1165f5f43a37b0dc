package org.tensionwire.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanLineTest {
  private final CleanLine lines = new CleanLine();

  @Test
  void shouldAnswerALineWithALine() {
    // Given
    String line =
        "{\"id\":\"p1\",\"url\":\"https://x.example/\",\"html\":\"<h1>Snow</h1><p>It snowed on the"
            + " hills above the town all night long, and in the morning the school stayed shut."
            + "</p>\"}";

    // When
    CleanLine.Result result = lines.clean(line);

    // Then
    assertThat(result)
        .isEqualTo(
            new CleanLine.Result.Line(
                "{\"id\":\"p1\",\"title\":\"Snow\",\"byline\":null,\"published\":null,"
                    + "\"language\":\"en\",\"text\":\"It snowed on the hills above the town all"
                    + " night long, and in the morning the school stayed shut.\","
                    + "\"paragraphs\":[\"It snowed on the hills above the town all night long, and"
                    + " in the morning the school stayed shut.\"],\"captions\":[],"
                    + "\"headings\":[],\"modified\":null,\"canonical\":null,"
                    + "\"form\":\"article\",\"paywalled\":false,\"page\":\"story\",\"parts\":[\"paragraph\"],"
                    + "\"entries\":[]}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"id\":1,\"html\":\"\"}", "{\"id\":\"a\"}", "null"})
  void shouldTellWhyALineIsBad(String line) {
    assertThat(lines.clean(line))
        .isInstanceOfSatisfying(
            CleanLine.Result.Refused.class, it -> assertThat(it.reason()).isEqualTo("bad_line"));
  }
}
