package org.tensionwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tensionwire.ingest.feed.Documents.feed;
import static org.tensionwire.ingest.feed.Documents.item;
import static org.tensionwire.ingest.feed.Documents.refusal;
import static org.tensionwire.ingest.feed.Documents.rss;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFeedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE rss SYSTEM \"http://127.0.0.1/x.dtd\" [<!ENTITY % p SYSTEM \"x\"> %p;]>",
        "<!doctype rss [<!ENTITY r \"<rss>\">]>"
      })
  void shouldRefuseDeclarationsOfADoctype(String doctype) {
    assertThat(refusal(doctype + rss(item("<title>&x;</title>")))).isEqualTo(Refusal.XML_DOCTYPE);
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 3_000, 100_000})
  void shouldRefuseDepthBeforeAnythingRecurses(int depth) {
    String nested = "<b>".repeat(depth) + "</b>".repeat(depth);
    String xhtml =
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>"
            + nested
            + "</content></entry></feed>";

    assertThat(refusal(rss(item("<description>" + nested + "</description>"))))
        .isEqualTo(Refusal.XML_DEPTH);
    assertThat(refusal(xhtml)).isEqualTo(Refusal.XML_DEPTH);
    assertThat(refusal(rss(item("<p>" + "<b>".repeat(depth))))).isEqualTo(Refusal.XML_DEPTH);
  }

  @Test
  void shouldRefuseTooManyAttributesAndNamespaces() {
    StringBuilder plain = new StringBuilder();
    StringBuilder spaces = new StringBuilder();
    for (int i = 0; i < 9_000; i++) {
      plain.append(" a").append(i).append("='1'");
      spaces.append(" xmlns:n").append(i).append("='u'");
    }

    assertThat(refusal(rss("<x" + plain + "/>"))).isEqualTo(Refusal.XML_ATTRS);
    assertThat(refusal(rss("<x" + spaces + "/>"))).isEqualTo(Refusal.XML_ATTRS);
  }

  @Test
  void shouldRefuseAnEndlessName() {
    assertThat(refusal(rss("<" + "a".repeat(2_000_000) + "/>"))).isEqualTo(Refusal.XML_NAME);
  }

  @Test
  void shouldRefuseMoreItemsThanAFeedHas() {
    assertThat(refusal(rss("<item/>".repeat(2_001)))).isEqualTo(Refusal.TOO_MANY_ITEMS);
    assertThat(feed(rss("<item/>".repeat(2_000))).entries()).hasSize(2_000);
    assertThat(refusal(rss(item("<b/>".repeat(200_000))))).isEqualTo(Refusal.TOO_MANY_ELEMENTS);
  }

  @Test
  void shouldRefuseADocumentBeyondTheCap() {
    assertThat(refusal(new byte[5 * 1024 * 1024 + 1])).isEqualTo(Refusal.TOO_LARGE);
  }

  @Test
  void shouldSurviveAFloodOfAmpersands() {
    assertThat(feed(rss(item("<title>" + "&".repeat(1_000_000) + "</title>"))).entries())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"utf-7", "IBM037", "x-no-such-charset"})
  void shouldRefuseACharsetThatHidesMarkup(String charset) {
    byte[] document = rss(item("<title>caf\u00e9</title>")).getBytes(StandardCharsets.ISO_8859_1);

    FeedResult result = Documents.parse(document, charset);

    assertThat(result)
        .isInstanceOfSatisfying(
            FeedResult.Refused.class, r -> assertThat(r.reason()).isEqualTo(Refusal.CHARSET));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, iso-8859-1, café – “x”",
    "UTF-8, iso-8859-1, café – “x”",
    "windows-1252, utf-8, café – “x”",
    "windows-1256, windows-1256, بغداد",
    "UTF-16LE, utf-8, تهران",
    "GB18030, gb2312, 伊朗",
    "Shift_JIS, shift_jis, イラン",
    "KOI8-R, koi8-r, Иран"
  })
  void shouldReadACharsetThatIsNotTheOneDeclared(String actual, String declared, String title) {
    String document =
        "<?xml version='1.0' encoding='"
            + declared
            + "'?>"
            + rss(item("<title>" + title + "</title>"));

    assertThat(feed(document.getBytes(Charset.forName(actual))).entries().get(0).title())
        .isEqualTo(title);
  }

  @Test
  void shouldBelieveAByteOrderMarkMoreThanTheProlog() {
    String document =
        "\ufeff\ufeff<?xml version='1.0' encoding='ISO-8859-1'?>" + rss(item("<title>é</title>"));

    assertThat(feed(document).entries().get(0).title()).isEqualTo("é");
  }

  @Test
  void shouldNotLetXmlElevenSmuggleControls() {
    String document = "<?xml version='1.1'?>" + rss(item("<title>a&#8;b</title>"));

    assertThat(feed(document).entries().get(0).title()).isEqualTo("ab");
  }
}
