package org.tensionwire.ingest.feed;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** One pass for characters that XML forbids and ampersands that begin nothing XML knows. */
final class CharRepairs {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int LONGEST_ENTITY = 12;

  private final String text;
  private final StringBuilder out;

  private CharRepairs(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length() + 64);
  }

  static String apply(String text) {
    return new CharRepairs(text).run();
  }

  private String run() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '&') {
        at = ampersand(at);
      } else if (c == '<') {
        at = markup(at);
      } else {
        at = character(at);
      }
    }
    return out.toString();
  }

  private int markup(int at) {
    if (text.startsWith("<![CDATA[", at)) {
      return verbatim(at, "]]>");
    }
    if (text.startsWith("<!--", at)) {
      int end = text.indexOf("-->", at + 4);
      return end < 0 ? text.length() : end + 3;
    }
    boolean tag = at + 1 < text.length() && startsTag(text.charAt(at + 1));
    out.append(tag ? "<" : "&lt;");
    return at + 1;
  }

  private static boolean startsTag(char c) {
    return Character.isLetter(c) || c == '/' || c == '!' || c == '?' || c == '_';
  }

  private int verbatim(int from, String terminator) {
    int found = text.indexOf(terminator, from);
    int end = found < 0 ? text.length() : found + terminator.length();
    for (int at = from; at < end; ) {
      at = character(at);
    }
    return end;
  }

  private int character(int at) {
    int point = text.codePointAt(at);
    if (isXml(point)) {
      out.appendCodePoint(point);
    }
    return at + Character.charCount(point);
  }

  private int ampersand(int at) {
    int semicolon = semicolon(at);
    if (semicolon <= at + 1) {
      out.append("&amp;");
      return at + 1;
    }
    String name = text.substring(at + 1, semicolon);
    String resolved = name.charAt(0) == '#' ? numeric(name) : named(name);
    if (resolved == null) {
      out.append("&amp;");
      return at + 1;
    }
    out.append(resolved);
    return semicolon + 1;
  }

  /** Looks no further than the longest entity, lest a flood of ampersands cost its square. */
  private int semicolon(int at) {
    int end = Math.min(text.length(), at + LONGEST_ENTITY);
    for (int i = at + 1; i < end; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable String named(String name) {
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> "&" + name + ";";
      default -> HtmlEntities.text(name);
    };
  }

  /** Empty for a character that XML forbids; null for no number at all. */
  private static @Nullable String numeric(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    String digits = name.substring(hex ? 2 : 1);
    if (!digits.matches(hex ? "[0-9A-Fa-f]{1,8}" : "[0-9]{1,9}")) {
      return null;
    }
    long point = Long.parseLong(digits, hex ? 16 : 10);
    if (point >= 0x80 && point <= 0x9F) {
      return new String(new byte[] {(byte) point}, WINDOWS_1252);
    }
    return point <= Character.MAX_CODE_POINT && isXml((int) point) ? "&#" + point + ";" : "";
  }

  static boolean isXml(int c) {
    return c >= 0x20
        ? c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000
        : c == '\t' || c == '\n' || c == '\r';
  }
}
