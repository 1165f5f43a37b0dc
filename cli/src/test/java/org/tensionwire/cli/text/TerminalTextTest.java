package org.tensionwire.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {

  @Test
  void shouldShowEscapeSequencesInsteadOfObeyingThem() {
    assertThat(TerminalText.escape("a\u001b[31mb\rc\nd\u009be"))
        .isEqualTo("a\\u001b[31mb\\u000dc\\u000ad\\u009be");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u202e", "\u2066", "\u200f", "\u2028", "\ufeff", "\ud800", "\udb40\udc41"})
  void shouldShowInvisibleAndTurningCharactersAsCodes(String character) {
    assertThat(TerminalText.escape(character)).startsWith("\\u").doesNotContain(character);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Iran’s “red line”", "العراق", "می‌گوید", "🚀 ok"})
  void shouldLeaveOrdinaryTextAlone(String text) {
    assertThat(TerminalText.escape(text)).isEqualTo(text);
  }

  @Test
  void shouldShortenByCharactersNotByHalves() {
    assertThat(TerminalText.shorten("🚀🚀🚀", 2)).isEqualTo("🚀…");
    assertThat(TerminalText.shorten("🚀🚀", 2)).isEqualTo("🚀🚀");
  }
}
