package org.tensionwire.sink.publish;

/** Shortens text so that a reader sees that it was cut and no character is torn apart. */
final class Excerpt {
  static final char ELLIPSIS = '…';

  private Excerpt() {}

  /**
   * The text if it has at most {@code limit} UTF-16 units, else its beginning up to a word's end
   * with an ellipsis, {@code limit} units at most. A text without a space in its second half is cut
   * between two characters.
   */
  static String of(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = betweenCharacters(text, limit - 1);
    int word = wordEnd(text, end);
    return text.substring(0, 2 * word >= end ? word : end).stripTrailing() + ELLIPSIS;
  }

  private static int wordEnd(String text, int end) {
    int at = end;
    while (at > 0 && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at;
  }

  private static int betweenCharacters(String text, int end) {
    int at = end;
    while (at > 0 && continues(text, at)) {
      at--;
    }
    return at > end / 2 ? at : surrogateSafe(text, end);
  }

  private static int surrogateSafe(String text, int at) {
    return torn(text, at) ? at - 1 : at;
  }

  /** Whether the unit at {@code at} belongs to the character before it. */
  private static boolean continues(String text, int at) {
    if (torn(text, at)) {
      return true;
    }
    int point = text.codePointAt(at);
    return joins(point) || text.charAt(at - 1) == '\u200d';
  }

  private static boolean torn(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static boolean joins(int point) {
    int type = Character.getType(point);
    return point == '\u200d'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (point >= 0x1F3FB && point <= 0x1F3FF);
  }
}
