package org.tensionwire.desk.view;

import java.util.regex.Pattern;

/** Writes untrusted text into HTML so that it stays text. */
final class Html {
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[^\\s/?#\\\\]+[^\\s\\p{Cntrl}]*", Pattern.CASE_INSENSITIVE);

  private Html() {}

  /**
   * {@code text} for element content and quoted attributes. Controls go, and so do the characters
   * that embed or override the direction of text: they could make a line read as another.
   */
  static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    text.codePoints().filter(Html::shown).forEach(point -> append(html, point));
    return html.toString();
  }

  /** Whether {@code address} may become a link: nothing but http and https does. */
  static boolean linkable(String address) {
    return WEB_ADDRESS.matcher(address).matches();
  }

  private static void append(StringBuilder html, int point) {
    switch (point) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.appendCodePoint(point);
    }
  }

  private static boolean shown(int point) {
    boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
    boolean directs = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    boolean half = point >= 0xD800 && point <= 0xDFFF;
    return !control && !directs && !half;
  }
}
