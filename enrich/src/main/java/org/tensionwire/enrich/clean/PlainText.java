package org.tensionwire.enrich.clean;

import java.text.Normalizer;

/** Text as the rest of the wire may see it. */
public final class PlainText {
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final int ZWNJ = 0x200c;
  private static final int ZWJ = 0x200d;
  private static final int MAX_MARKS = 4;

  private PlainText() {}

  /**
   * One line: white space folded to single spaces, NFC, without controls, bidi controls and
   * zero-width characters except the joiners that Arabic script needs, at most four combining marks
   * in a row.
   */
  public static String line(String raw) {
    return isAscii(raw) ? foldAscii(raw) : fold(Normalizer.normalize(raw, Normalizer.Form.NFC));
  }

  private static boolean isAscii(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** By far the most frequent case, and often nothing to do. */
  private static String foldAscii(String raw) {
    StringBuilder out = null;
    boolean space = true;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean blank = c == ' ' || c >= '\t' && c <= '\r';
      boolean kept = blank ? !space : c > ' ';
      if (out == null && (!kept || blank && c != ' ')) {
        out = new StringBuilder(raw.length()).append(raw, 0, i);
      }
      if (out != null && kept) {
        out.append(blank ? ' ' : c);
      }
      space = blank || !kept && space;
    }
    String line = out == null ? raw : out.toString();
    return line.endsWith(" ") ? line.substring(0, line.length() - 1) : line;
  }

  private static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int marks = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isSpace(c)) {
        space = out.length() > 0;
        continue;
      }
      marks = isMark(c) ? marks + 1 : 0;
      if (isDropped(c) || marks > MAX_MARKS) {
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.appendCodePoint(c);
    }
    return out.toString();
  }

  static boolean isSpace(int c) {
    return c == ' '
        || c == NO_BREAK_SPACE
        || c >= '\t' && c <= '\r'
        || c == 0x85
        || Character.isSpaceChar(c);
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isDropped(int c) {
    if (c == ZWNJ || c == ZWJ) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || c == 0xfffd;
  }
}
