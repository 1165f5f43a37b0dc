package org.tensionwire.ingest.feed;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pass for characters that XML forbids and ampersands that begin nothing XML knows. */
final class CharRepairs {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int LONGEST_ENTITY = 12;

  /** A parser resolves references one by one, so that many in a row go into a CDATA section. */
  private static final int FLOOD = 64;

  /** References to the controls of C1, which mean what windows-1252 has in their place. */
  private static final Pattern C1 =
      Pattern.compile("&#(?:0*(12[89]|1[345][0-9])|[xX]0*([89][0-9A-Fa-f]));");

  private static final Pattern SURROGATES =
      Pattern.compile(
          "&#(?:[xX]([dD][89aAbB][0-9a-fA-F]{2})|(5[5-6][0-9]{3}));&#(?:[xX]([dD][c-fC-F][0-9a-fA-F]{2})|(5[6-7][0-9]{3}));");

  private final String text;
  private final Map<String, String> entities;
  private final StringBuilder out;
  private final int lastCommentEnd;
  private boolean stripped;
  private boolean inTag;

  /**
   * @param stripped true where characters were left out
   */
  record Repaired(String text, boolean stripped) {}

  private CharRepairs(String text, Map<String, String> entities) {
    this.text = text;
    this.entities = entities;
    this.out = new StringBuilder(text.length() + 64);
    this.lastCommentEnd = text.lastIndexOf("-->");
  }

  /**
   * @param entities source text of those that the document declares
   */
  static Repaired apply(String text, Map<String, String> entities) {
    return new CharRepairs(text, entities).run();
  }

  /** XML allows these references, but nobody means the controls. */
  static String withoutC1(String text) {
    if (text.indexOf("&#") < 0) {
      return text;
    }
    return C1.matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    windows(
                        m.group(1) != null
                            ? Integer.parseInt(m.group(1))
                            : Integer.parseInt(m.group(2), 16))));
  }

  private Repaired run() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int flood = (c == '&' || c == '<') && !inTag ? flood(at) : at;
      if (flood - at >= FLOOD) {
        out.append("<![CDATA[").append(text, at, flood).append("]]>");
        at = flood;
      } else if (c == '&') {
        at = ampersand(at);
      } else if (c == '<') {
        at = markup(at);
      } else if (c == ']' && text.startsWith("]]>", at)) {
        out.append("]]&gt;");
        at += 3;
      } else {
        at = character(at);
      }
    }
    return new Repaired(out.toString(), stripped);
  }

  /** End of a run of characters that start nothing, and of blanks; {@code at} where none begins. */
  private int flood(int at) {
    int end = at;
    while (end < text.length()
        && (isBare(end) || (end > at && Character.isWhitespace(text.charAt(end))))) {
      end++;
    }
    return end;
  }

  private boolean isBare(int at) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return c == '&'
        ? next != '#' && !Character.isLetter(next)
        : c == '<' && next != '!' && next != '?' && !startsTag(next);
  }

  private int markup(int at) {
    if (text.startsWith("<![CDATA[", at)) {
      return verbatim(at, "]]>");
    }
    if (text.startsWith("<!", at)) {
      return comment(at);
    }
    if (text.startsWith("<?", at)) {
      int end = text.indexOf('>', at);
      return end < 0 ? text.length() : end + 1;
    }
    boolean tag = at + 1 < text.length() && startsTag(text.charAt(at + 1));
    out.append(tag ? "<" : "&lt;");
    inTag |= tag;
    return at + 1;
  }

  /** Comments are left out; one that never ends is taken to end with its line of markup. */
  private int comment(int at) {
    boolean comment = at < lastCommentEnd && text.startsWith("<!--", at);
    int end = comment ? text.indexOf("-->", at + 4) : -1;
    if (end >= 0) {
      return end + 3;
    }
    end = text.indexOf('>', at);
    return end < 0 ? text.length() : end + 1;
  }

  private static boolean startsTag(char c) {
    return Character.isLetter(c) || c == '/' || c == '_';
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
    char c = text.charAt(at);
    inTag &= c != '>';
    if (c >= 0x20 && c < Character.MIN_SURROGATE) {
      out.append(c);
      return at + 1;
    }
    int point = text.codePointAt(at);
    if (isXml(point)) {
      out.appendCodePoint(point);
    } else {
      stripped = true;
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
    int pair = surrogates(at, semicolon);
    if (pair > 0) {
      return pair;
    }
    stripped |= resolved.isEmpty();
    out.append(resolved);
    return semicolon + 1;
  }

  /**
   * Where references to the halves of one character follow each other, writes the character.
   *
   * @return what follows them; 0 where they are none
   */
  private int surrogates(int at, int semicolon) {
    Matcher pair = SURROGATES.matcher(text).region(at, Math.min(text.length(), semicolon + 12));
    if (!pair.lookingAt()) {
      return 0;
    }
    char high = unit(pair.group(1), pair.group(2));
    char low = unit(pair.group(3), pair.group(4));
    if (!Character.isSurrogatePair(high, low)) {
      return 0;
    }
    out.appendCodePoint(Character.toCodePoint(high, low));
    return pair.end();
  }

  private static char unit(@Nullable String hex, String decimal) {
    return (char) (hex != null ? Integer.parseInt(hex, 16) : Integer.parseInt(decimal));
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

  private @Nullable String named(String name) {
    String declared = entities.get(name);
    return declared != null ? declared : predefined(name);
  }

  private static @Nullable String predefined(String name) {
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> "&" + name + ";";
      default -> HtmlEntities.text(name);
    };
  }

  /** Empty for a control, a replacement for what is no character; null for no number at all. */
  private static @Nullable String numeric(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    String digits = name.substring(hex ? 2 : 1);
    if (!digits.matches(hex ? "[0-9A-Fa-f]{1,8}" : "[0-9]{1,9}")) {
      return null;
    }
    long point = Long.parseLong(digits, hex ? 16 : 10);
    if (point >= 0x80 && point <= 0x9F) {
      return windows((int) point);
    }
    boolean none = point > Character.MAX_CODE_POINT || (point >= 0xD800 && point <= 0xDFFF);
    if (none) {
      return "\ufffd";
    }
    return isXml((int) point) ? "&#" + point + ";" : "";
  }

  private static String windows(int point) {
    return new String(new byte[] {(byte) point}, WINDOWS_1252);
  }

  static boolean isXml(int c) {
    return c >= 0x20
        ? c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000
        : c == '\t' || c == '\n' || c == '\r';
  }
}
