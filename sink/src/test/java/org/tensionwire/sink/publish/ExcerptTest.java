package org.tensionwire.sink.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

  @ParameterizedTest
  @CsvSource({
    "one two three, 13, one two three",
    "one two three, 12, one two…",
    "one two three, 8, one two…",
    "one two three, 7, one…",
    "abcdefgh, 5, abcd…",
    "a bcdefgh, 6, a bcd…",
  })
  void shouldCutAtTheEndOfAWord(String text, int limit, String expected) {
    assertThat(Excerpt.of(text, limit)).isEqualTo(expected).hasSizeLessThanOrEqualTo(limit);
  }

  @Test
  void shouldKeepAnEmptyTextEmpty() {
    assertThat(Excerpt.of("", 5)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  void shouldNeverTearACharacterApart(int limit) {
    String text = "😀🇮🇷👩‍🚒é́́日本".repeat(3);
    String cut = Excerpt.of(text, limit);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(cut)).isTrue();
    assertThat(cut).endsWith("…").hasSizeLessThanOrEqualTo(limit);
    assertThat(text).startsWith(cut.substring(0, cut.length() - 1));
  }

  @Test
  void shouldKeepAMarkWithItsLetter() {
    assertThat(Excerpt.of("abcde\u0301fgh", 6)).isEqualTo("abcd…");
  }

  @Test
  void shouldCutArabicBetweenWords() {
    String text = "حذرت واشنطن طهران من أي هجوم جديد";
    assertThat(Excerpt.of(text, 20)).isEqualTo("حذرت واشنطن طهران…");
  }

  @Test
  void shouldStayFastOnATextOfMarksAlone() {
    String marks = "\u0301".repeat(100_000);
    assertThat(Excerpt.of(marks, 300)).hasSize(300);
  }
}
