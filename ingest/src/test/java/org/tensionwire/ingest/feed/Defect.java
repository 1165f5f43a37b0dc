package org.tensionwire.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.tensionwire.ingest.feed.Documents.item;
import static org.tensionwire.ingest.feed.Documents.rss;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Documents that hurt a reader of feeds, and what shall become of each: a refusal, or none. */
enum Defect {
  BILLION_LAUGHS(Refusal.XML_DOCTYPE, Defect::billionLaughs),
  QUADRATIC_BLOW_UP(
      Refusal.XML_DOCTYPE,
      () ->
          "<!DOCTYPE rss [<!ENTITY a \""
              + "a".repeat(50_000)
              + "\">]>"
              + title("&a;".repeat(50_000))),
  EXTERNAL_ENTITY(
      Refusal.XML_DOCTYPE,
      () -> "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + title("&x;")),
  EXTERNAL_PARAMETER_ENTITY(
      Refusal.XML_DOCTYPE,
      () -> "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]>" + title("a")),
  XINCLUDE_AND_STYLESHEET(
      null,
      () ->
          "<?xml-stylesheet href=\"http://169.254.169.254/\"?>"
              + rss(
                  item(
                      "<title>a</title><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='http://169.254.169.254/'/>"))),
  HARMLESS_DOCTYPE(
      null,
      () ->
          "<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://127.0.0.1:1/d\">" + title("a")),
  NESTED_100_000(Refusal.XML_DEPTH, () -> rss(nested("x", 100_000))),
  NESTED_3_000_IN_XHTML(
      Refusal.XML_DEPTH,
      () ->
          "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>"
              + nested("div", 3_000)
              + "</content></entry></feed>"),
  NESTED_10_000_IN_DESCRIPTION(
      Refusal.XML_DEPTH, () -> rss(item("<description>" + nested("b", 10_000) + "</description>"))),
  NESTED_WITHOUT_ENDS(Refusal.XML_DEPTH, () -> rss(item("<b>".repeat(100_000)))),
  ATTRIBUTES_20_000(Refusal.XML_ATTRS, () -> rss("<x" + numbered(" a", 20_000) + "/>")),
  NAMESPACES_9_000(Refusal.XML_ATTRS, () -> rss("<x" + numbered(" xmlns:n", 9_000) + "/>")),
  NAMESPACES_ON_MANY_ELEMENTS(Refusal.XML_ATTRS, Defect::manyNamespaces),
  ATTRIBUTES_ON_MANY_ELEMENTS(
      Refusal.XML_ATTRS, () -> rss(("<x" + numbered(" a", 100) + "/>").repeat(4_000))),
  NAME_OF_4_MB(Refusal.XML_NAME, () -> rss("<" + "n".repeat(4_000_000) + "/>")),
  TEXT_OF_20_MB(Refusal.TOO_LARGE, () -> title("t".repeat(20_000_000))),
  ATTRIBUTE_OF_20_MB(Refusal.TOO_LARGE, () -> rss("<x a='" + "a".repeat(20_000_000) + "'/>")),
  COMMENT_OF_20_MB(Refusal.TOO_LARGE, () -> rss("<!--" + "c".repeat(20_000_000) + "-->")),
  EMPTY_ITEMS_1_800_000(Refusal.TOO_LARGE, () -> rss("<item/>".repeat(1_800_000))),
  EMPTY_ITEMS_700_000(Refusal.TOO_MANY_ITEMS, () -> rss("<item/>".repeat(700_000))),
  TINY_ITEMS_150_000(Refusal.TOO_MANY_ITEMS, () -> rss(item("<title>a</title>").repeat(150_000))),
  ELEMENTS_700_000(Refusal.TOO_MANY_ELEMENTS, () -> rss(item("<b/>".repeat(700_000)))),
  JSON_VALUES_1_000_000(
      Refusal.TOO_MANY_ELEMENTS, () -> "{\"items\":[" + "{},".repeat(1_000_000) + "{}]}"),
  JSON_NESTED(Refusal.XML_DEPTH, () -> "{\"items\":" + "[".repeat(100_000)),
  JUNK_BEFORE_PROLOG(null, () -> "junk \n <!-- c --><?xml version='1.0'?>" + title("a")),
  HTML_PAGE(Refusal.NOT_A_FEED, () -> "<!doctype html><html><body>Log in</body></html>"),
  JSON_THAT_IS_NO_FEED(Refusal.NOT_A_FEED, () -> "{\"error\":\"login\"}"),
  NOTHING(Refusal.NOT_A_FEED, () -> ""),
  CUT_BEFORE_ITS_FIRST_ITEM(Refusal.TRUNCATED, () -> "<rss version='2.0'><chan"),
  ROOT_TWICE(null, () -> title("a") + title("b")),
  ATTRIBUTE_TWICE(null, () -> rss(item("<title>a</title><guid a='1' a='2'>g</guid>"))),
  ENTITY_UNKNOWN(null, () -> title("a&foo;")),
  AMPERSANDS_2_MB(null, () -> title("&".repeat(2_000_000))),
  LESS_THAN_2_MB(null, () -> title("<".repeat(2_000_000))),
  AMPERSANDS_AND_LETTERS_2_MB(null, () -> title("&a".repeat(1_000_000))),
  AMPERSANDS_IN_AN_ATTRIBUTE_2_MB(
      null, () -> rss(item("<title a='" + "&".repeat(2_000_000) + "'>a</title>"))),
  TAGS_WITHOUT_ENDS_2_MB(Refusal.XML_DEPTH, () -> title("&x;" + "<a".repeat(1_000_000))),
  ENDS_WITHOUT_TAGS_4_MB(null, () -> title("&x;" + "</a>".repeat(1_000_000))),
  QUOTES_WITHOUT_ENDS_3_MB(null, () -> title("&x;" + "<a b=\"".repeat(500_000))),
  COMMENTS_WITHOUT_END(null, () -> title("&x;" + "<!-- x>".repeat(500_000))),
  CDATA_WITHOUT_END(
      Refusal.TOO_MANY_ELEMENTS, () -> rss(item("&x;" + "<b><![CDATA[</b>".repeat(250_000)))),
  CDATA_WITHIN_CDATA(null, () -> title("&lt;![CDATA[".repeat(300_000))),
  DOCTYPE_REPEATED(Refusal.XML_DOCTYPE, () -> "<!DOCTYPE [".repeat(1_700) + title("a")),
  PREFIXES_UNDECLARED(null, () -> rss(item("<title>a</title>" + "<m:x/>".repeat(180_000)))),
  ADDRESS_OF_DOTS(
      null, () -> rss(item("<title>a</title><link>" + "../".repeat(1_000_000) + "</link>"))),
  NUL_AND_CONTROLS(null, () -> title("a\u0000\u0001\u000b&#0;&#8;")),
  XML_1_1_WITH_CONTROL(null, () -> "<?xml version='1.1'?>" + title("a&#8;")),
  BYTES_THAT_ARE_NO_UTF_8(null, UTF_8, () -> title("a\ufffe"), (byte) 0xC3),
  LATIN_1_UNDECLARED(null, ISO_8859_1, () -> title("caf\u00e9")),
  CHARSET_UTF_7(
      Refusal.CHARSET, () -> "<?xml version='1.0' encoding='utf-7'?>" + title("+ADw-a+AD4-")),
  CHARSET_UNKNOWN_OVER_ASCII(null, () -> "<?xml version='1.0' encoding='x-none'?>" + title("a")),
  CHARSET_UNKNOWN_OVER_BYTES(
      Refusal.CHARSET,
      ISO_8859_1,
      () -> "<?xml version='1.0' encoding='x-none'?>" + title("\u00e9")),
  EBCDIC(Refusal.CHARSET, Charset.forName("IBM037"), () -> "<?xml version='1.0'?>" + title("a")),
  SHIFT_JIS_THAT_IS_NONE(
      Refusal.CHARSET,
      ISO_8859_1,
      () -> "<?xml version='1.0' encoding='shift_jis'?>" + title("\u00ff\u00fe".repeat(200))),
  MARK_AGAINST_PROLOG(
      null, () -> "\ufeff<?xml version='1.0' encoding='ISO-8859-1'?>" + title("\u00e9")),
  DATE_OF_100_000_DIGITS(
      null, () -> rss(item("<title>a</title><pubDate>" + "1".repeat(100_000) + "</pubDate>"))),
  GUID_OF_4_MB(null, () -> rss(item("<guid>" + "g".repeat(4_000_000) + "</guid>")));

  final @Nullable Refusal refusal;
  private final Charset charset;
  private final Supplier<String> text;
  private final byte[] tail;

  Defect(@Nullable Refusal refusal, Supplier<String> text) {
    this(refusal, UTF_8, text);
  }

  Defect(@Nullable Refusal refusal, Charset charset, Supplier<String> text, byte... tail) {
    this.refusal = refusal;
    this.charset = charset;
    this.text = text;
    this.tail = tail;
  }

  byte[] document() {
    byte[] bytes = text.get().getBytes(charset);
    byte[] all = java.util.Arrays.copyOf(bytes, bytes.length + tail.length);
    System.arraycopy(tail, 0, all, bytes.length, tail.length);
    return all;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String title(String title) {
    return rss(item("<title>" + title + "</title>"));
  }

  private static String nested(String name, int depth) {
    return ("<" + name + ">").repeat(depth) + ("</" + name + ">").repeat(depth);
  }

  private static String numbered(String name, int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(name).append(i).append("='u'");
    }
    return all.toString();
  }

  private static String manyNamespaces() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      all.append("<x xmlns='urn:").append(i).append("'/>");
    }
    return rss(all.toString());
  }

  private static String billionLaughs() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      doctype.append("<!ENTITY l").append(i).append(" \"");
      doctype.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return doctype + "]>" + title("&l9;");
  }
}
