package org.tensionwire.enrich.tag.text;

import java.text.Normalizer;
import java.util.Locale;

/** Folds characters for comparison: case, Latin accents, Arabic letter variants and vowel marks. */
public final class Fold {
  /** What {@link #of(char)} gives for a character that does not count, such as an Arabic vowel. */
  public static final char NOTHING = 0;

  private static final char[] TABLE = table();

  private Fold() {}

  public static char of(char c) {
    return TABLE[c];
  }

  public static String of(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = of(text.charAt(i));
      if (c != NOTHING) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = fold((char) c);
    }
    return table;
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return Character.toLowerCase(c);
    }
    if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      return apart.toLowerCase(Locale.ROOT).charAt(0);
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC', '\u2032', '\u02BB' -> '\'';
      case '\u2010', '\u2011' -> '-';
      case '\u0640' -> NOTHING;
      case '\u064A', '\u0649' -> '\u06CC';
      case '\u0643' -> '\u06A9';
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
      case '\u0629' -> '\u0647';
      default -> c >= '\u064B' && c <= '\u065F' ? NOTHING : Character.toLowerCase(c);
    };
  }
}
