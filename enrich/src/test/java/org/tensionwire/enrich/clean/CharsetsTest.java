package org.tensionwire.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CharsetsTest {
  private static final String WORD = "“Zürich”";
  private static final Charset CP1252 = Charset.forName("windows-1252");

  static Stream<Arguments> pages() {
    return Stream.of(
        arguments("nothing said", utf8(WORD), null, WORD),
        arguments("header", WORD.getBytes(CP1252), "text/html; charset=windows-1252", WORD),
        arguments(
            "latin 1 as browsers read it",
            WORD.getBytes(CP1252),
            "text/html; charset=ISO-8859-1",
            WORD),
        arguments(
            "mark beats header", utf8("\ufeff" + WORD), "text/html; charset=iso-8859-1", WORD),
        arguments(
            "header beats meta",
            utf8("<meta charset=windows-1251>" + WORD),
            "text/html;charset=\"utf-8\"",
            "<meta charset=windows-1251>" + WORD),
        arguments(
            "meta",
            ("<meta charset='windows-1252'>" + WORD).getBytes(CP1252),
            "text/html",
            "<meta charset='windows-1252'>" + WORD),
        arguments("UTF-16 mark", ("\ufeff" + WORD).getBytes(StandardCharsets.UTF_16BE), null, WORD),
        arguments("unknown charset", utf8(WORD), "text/html; charset=klingon", WORD),
        arguments("charset that hides markup", utf8(WORD), "text/html; charset=utf-7", WORD),
        arguments("EBCDIC", utf8(WORD), "text/html; charset=cp037", WORD));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void shouldDecodeByMarkThenHeaderThenMeta(
      String name, byte[] bytes, @Nullable String contentType, String text) {
    assertThat(Charsets.decode(bytes, contentType)).isEqualTo(text);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
