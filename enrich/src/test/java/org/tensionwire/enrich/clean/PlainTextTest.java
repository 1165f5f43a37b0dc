package org.tensionwire.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {

  static Stream<Arguments> lines() {
    return Stream.of(
        arguments("nothing to do", "one two", "one two"),
        arguments("empty", "", ""),
        arguments("blank", " \t\n ", ""),
        arguments("white space", "  one \n\t two\u00a0 three ", "one two three"),
        arguments("white space, ASCII", "  one \n\t two  three ", "one two three"),
        arguments("controls", "a\u0000b\u001b[31mc\u0007", "ab[31mc"),
        arguments("control between spaces", "a \u0001 b", "a b"),
        arguments("bidi override", "pay \u202e001\u202c now", "pay 001 now"),
        arguments("bidi isolates", "\u2066a\u2069", "a"),
        arguments("zero width space", "un\u200bbroken", "unbroken"),
        arguments("byte order mark", "\ufeffone", "one"),
        arguments("soft hyphen", "co\u00adoperate", "cooperate"),
        arguments("joiner that Persian needs", "می\u200cروم", "می\u200cروم"),
        arguments("NFC", "cafe\u0301", "café"),
        arguments(
            "stacked marks",
            "z\u0336\u0337\u0338\u0335\u0334\u0330x",
            "z\u0336\u0337\u0338\u0335x"),
        arguments("replacement character", "a\ufffdb", "ab"),
        arguments("lone surrogate", "a\ud800b", "ab"),
        arguments("astral", "a 😀 b", "a 😀 b"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void shouldFoldToOnePlainLine(String name, String raw, String line) {
    assertThat(PlainText.line(raw)).isEqualTo(line);
  }
}
