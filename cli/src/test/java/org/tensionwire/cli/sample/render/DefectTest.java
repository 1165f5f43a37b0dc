package org.tensionwire.cli.sample.render;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensionwire.cli.sample.corpus.Defect;
import org.tensionwire.cli.sample.corpus.FeedFormat;
import org.tensionwire.cli.sample.corpus.SampleCorpus;
import org.tensionwire.cli.sample.corpus.Samples;

class DefectTest {
  @ParameterizedTest
  @EnumSource(
      value = Defect.class,
      names = {
        "UNDECLARED_ENTITY",
        "BARE_AMPERSAND",
        "LEADING_JUNK",
        "CONTROL_CHARS",
        "WINDOWS_1252_UNLABELLED",
        "TRUNCATED_TAIL"
      })
  void shouldStopAStrictParser(Defect defect) {
    assertThat(Xml.wellFormed(feed(defect))).isFalse();
    assertThat(Xml.wellFormed(feed())).isTrue();
  }

  @Test
  void shouldUseEntitiesThatXmlDoesNotKnow() {
    assertThat(text(Defect.UNDECLARED_ENTITY))
        .contains("Caf&eacute;", "&copy;", "&mdash;")
        .doesNotContain("é");
  }

  @Test
  void shouldLeaveAmpersandsBare() {
    assertThat(text(Defect.BARE_AMPERSAND)).contains("Café & kiosk", "News & comment");
  }

  @Test
  void shouldPutJunkBeforeTheDeclaration() {
    assertThat(text(Defect.LEADING_JUNK)).startsWith("\n<!--").contains("<?xml");
  }

  @Test
  void shouldContradictTheByteOrderMark() {
    byte[] bytes = feed(Defect.BOM_AND_PROLOG_MISMATCH);
    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(bytes, UTF_8)).contains("encoding=\"windows-1256\"", "Café");
  }

  @Test
  void shouldHoldForbiddenControlCharacters() {
    assertThat(text(Defect.CONTROL_CHARS)).contains("\u0008", "\u000b");
  }

  @Test
  void shouldSendWindows1252WithoutSayingSo() {
    byte[] bytes = feed(Defect.WINDOWS_1252_UNLABELLED);
    assertThat(new String(bytes, Charset.forName("windows-1252"))).contains("Café", "“one”");
    assertThat(new String(bytes, ISO_8859_1))
        .contains("\u0093one\u0094")
        .doesNotContain("encoding=");
  }

  @Test
  void shouldEndWithinTheLastItem() {
    assertThat(text(Defect.TRUNCATED_TAIL))
        .contains("kiosk: two", "kiosk: one")
        .doesNotContain("</rss>");
  }

  @Test
  void shouldGiveNoGuid() {
    assertThat(text(Defect.NO_GUID)).doesNotContain("<guid");
    assertThat(text()).contains("<guid");
  }

  @Test
  void shouldGiveNoDatesOfItems() {
    assertThat(text(Defect.NO_DATES)).doesNotContain("<pubDate");
    assertThat(text()).contains("<pubDate>Wed, 1 Jan 2020 10:00:00 GMT");
  }

  @Test
  void shouldLinkWithoutSchemeAndHost() {
    assertThat(text(Defect.RELATIVE_LINKS))
        .contains("<link>/gazette.example/one</link>")
        .doesNotContain("<link>http://127.0.0.1:8999/gazette.example/one</link>");
  }

  private static String text(Defect... defects) {
    return new String(feed(defects), UTF_8);
  }

  private static byte[] feed(Defect... defects) {
    SampleCorpus corpus =
        Samples.corpus(
            List.of(Samples.publisher("gazette", FeedFormat.RSS20_CONTENT, defects)),
            List.of(
                Samples.story("one", "gazette", "2020-01-01T10:00:00Z"),
                Samples.story("two", "gazette", "2020-01-01T11:00:00Z")));
    return new SampleSite(corpus, new Links(URI.create("http://127.0.0.1:8999")))
        .reply("/gazette.example/feed", Instant.parse("2020-02-01T00:00:00Z"))
        .body();
  }
}
