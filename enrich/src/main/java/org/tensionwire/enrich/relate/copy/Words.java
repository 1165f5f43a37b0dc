package org.tensionwire.enrich.relate.copy;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text as hashes. Case, accents, marks, punctuation, kinds of quotes and digits and
 * the variants of Arabic letters make no difference; dots and apostrophes within a word neither
 * ("U.S." is "US"). An ideograph is a word.
 */
final class Words {
  /** More words than this are not read; a book is no news. */
  private static final int MOST = 20_000;

  private static final char SEPARATOR = ' ';
  private static final char NOTHING = 0;
  private static final char JOINER = '.';
  private static final char[] FOLDED = table();
  private static final long PRIME = 0x100000001B3L;
  private static final long START = 0xCBF29CE484222325L;

  private long[] hashes = new long[256];
  private int count;

  private Words() {}

  static long[] of(String text) {
    Words words = new Words();
    words.read(Reencoding.undo(text));
    return Arrays.copyOf(words.hashes, words.count);
  }

  private void read(String text) {
    long word = START;
    for (int i = 0; i < text.length() && count < MOST; i++) {
      char c = FOLDED[text.charAt(i)];
      if (c == NOTHING || c == JOINER && joins(text, i)) {
        continue;
      }
      boolean letter = c != SEPARATOR && c != JOINER;
      boolean alone = letter && Character.isIdeographic(c);
      if (word != START && (!letter || alone)) {
        add(word);
        word = START;
      }
      if (alone) {
        add((START ^ c) * PRIME);
      } else if (letter) {
        word = (word ^ c) * PRIME;
      }
    }
    if (word != START && count < MOST) {
      add(word);
    }
  }

  private static boolean joins(String text, int dot) {
    return dot > 0
        && dot + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(dot - 1))
        && Character.isLetterOrDigit(text.charAt(dot + 1));
  }

  private void add(long word) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    hashes[count++] = word;
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = fold((char) c);
    }
    return table;
  }

  private static char fold(char c) {
    return switch (c) {
      case '.' -> JOINER;
      case '\'', '`', '\u00B4', '\u2018', '\u2019', '\u02BC', '\u2032' -> NOTHING;
      case '\u00AD', '\u0640', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> NOTHING;
      case '\u064A', '\u0649', '\u06D2', '\u0626' -> '\u06CC';
      case '\u0643', '\u06AA' -> '\u06A9';
      case '\u0671' -> '\u0627';
      case '\u0629', '\u06C0', '\u06D5', '\u06BE' -> '\u0647';
      default -> letterOf(c);
    };
  }

  private static char letterOf(char c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return NOTHING;
    }
    if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    if (!Character.isLetter(c)) {
      return SEPARATOR;
    }
    boolean hangul = c >= 0xAC00 && c <= 0xD7A3;
    String apart = hangul ? "" : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    return Character.toLowerCase(apart.isEmpty() ? c : apart.charAt(0));
  }
}
