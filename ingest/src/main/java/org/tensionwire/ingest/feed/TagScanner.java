package org.tensionwire.ingest.feed;

import java.util.LinkedHashMap;
import java.util.Map;

/** Cuts text into tags and what stands between them, forgiving how attributes are written. */
final class TagScanner {
  enum Kind {
    TEXT,
    START,
    END,
    NOTHING
  }

  private final String xml;
  private final int lastCdataEnd;
  private int at;
  private Kind kind = Kind.NOTHING;
  private String text = "";
  private String name = "";
  private Map<String, String> attributes = Map.of();
  private boolean selfClosing;

  TagScanner(String xml) {
    this.xml = xml;
    this.lastCdataEnd = xml.lastIndexOf("]]>");
  }

  Kind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  String name() {
    return name;
  }

  boolean selfClosing() {
    return selfClosing;
  }

  /** Attributes as source, each with a blank before it. */
  String attributes() {
    StringBuilder source = new StringBuilder();
    attributes.forEach(
        (key, value) -> source.append(' ').append(key).append("=\"").append(value).append('"'));
    return source.toString();
  }

  /**
   * False at the end; a tag that the end cuts off is not reported.
   *
   * @param open innermost element that is open, whose end also ends a CDATA section that has none
   */
  boolean next(String open) {
    if (at >= xml.length()) {
      return false;
    }
    if (xml.charAt(at) != '<') {
      int end = xml.indexOf('<', at);
      return text(end < 0 ? xml.length() : end, false);
    }
    if (xml.startsWith("<![CDATA[", at)) {
      int end = at < lastCdataEnd ? xml.indexOf("]]>", at) : -1;
      return end < 0 ? endlessCdata(open) : text(end + 3, true);
    }
    if (xml.startsWith("<!", at) || xml.startsWith("<?", at)) {
      return skipTo(xml.indexOf('>', at));
    }
    return xml.startsWith("</", at) ? endTag() : startTag();
  }

  private boolean text(int end, boolean verbatim) {
    String raw = xml.substring(at, end);
    kind = Kind.TEXT;
    text = verbatim ? raw : raw.replace("]]>", "]]&gt;");
    at = end;
    return true;
  }

  private boolean endlessCdata(String open) {
    int end = open.isEmpty() ? -1 : xml.indexOf("</" + open, at);
    if (end < 0) {
      return cut();
    }
    kind = Kind.TEXT;
    text = xml.substring(at + 9, end).replace("&", "&amp;").replace("<", "&lt;");
    at = end;
    return true;
  }

  private boolean cut() {
    at = xml.length();
    kind = Kind.NOTHING;
    return false;
  }

  private boolean skipTo(int close) {
    if (close < 0) {
      return cut();
    }
    at = close + 1;
    kind = Kind.NOTHING;
    return true;
  }

  private boolean endTag() {
    int close = xml.indexOf('>', at);
    if (close < 0) {
      return cut();
    }
    name = xml.substring(at + 2, close).strip();
    at = close + 1;
    kind = isName(name) ? Kind.END : Kind.NOTHING;
    return true;
  }

  private boolean startTag() {
    int from = at + 1;
    int end = from;
    while (end < xml.length() && isNamePart(xml.charAt(end))) {
      end++;
    }
    name = xml.substring(from, end);
    if (!isName(name) || name.length() > FeedLimits.NAME_LENGTH) {
      text = "&lt;";
      kind = Kind.TEXT;
      at++;
      return true;
    }
    at = end;
    return readAttributes();
  }

  private boolean readAttributes() {
    attributes = new LinkedHashMap<>();
    selfClosing = false;
    while (at < xml.length()) {
      char c = xml.charAt(at);
      if (c == '>') {
        at++;
        kind = Kind.START;
        return true;
      }
      selfClosing = c == '/';
      if (isNamePart(c)) {
        attribute();
      } else if (c == '<') {
        kind = Kind.START;
        return true;
      } else {
        at++;
      }
    }
    return cut();
  }

  private void attribute() {
    int from = at;
    while (at < xml.length() && isNamePart(xml.charAt(at))) {
      at++;
    }
    String key = xml.substring(from, at);
    skipBlanks();
    String value = "";
    if (at < xml.length() && xml.charAt(at) == '=') {
      at++;
      skipBlanks();
      value = value();
    }
    boolean undeclares = key.startsWith("xmlns:") && value.isBlank();
    if (isName(key) && !undeclares && attributes.size() < FeedLimits.ATTRIBUTES) {
      attributes.putIfAbsent(key, value.replace("<", "&lt;").replace("\"", "&quot;"));
    }
  }

  private String value() {
    if (at >= xml.length()) {
      return "";
    }
    char quote = xml.charAt(at);
    if (quote == '"' || quote == '\'') {
      int end = xml.indexOf(quote, at + 1);
      if (end >= 0 && endsValue(end + 1)) {
        String quoted = xml.substring(at + 1, end);
        at = end + 1;
        return quoted;
      }
      at++;
    }
    int from = at;
    while (at < xml.length() && " \t\r\n>".indexOf(xml.charAt(at)) < 0) {
      at++;
    }
    return xml.substring(from, at);
  }

  /** A quote that ends a value is followed by a blank or the end of the tag. */
  private boolean endsValue(int next) {
    return next >= xml.length() || " \t\r\n/>".indexOf(xml.charAt(next)) >= 0;
  }

  private void skipBlanks() {
    while (at < xml.length() && Character.isWhitespace(xml.charAt(at))) {
      at++;
    }
  }

  private static boolean isName(String name) {
    if (name.isEmpty() || !(Character.isLetter(name.charAt(0)) || name.charAt(0) == '_')) {
      return false;
    }
    int colon = name.indexOf(':');
    return colon < 0 || (colon == name.lastIndexOf(':') && colon < name.length() - 1);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
  }
}
