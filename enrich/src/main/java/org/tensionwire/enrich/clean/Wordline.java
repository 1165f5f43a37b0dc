package org.tensionwire.enrich.clean;

import java.text.Normalizer;

/** Text as a line of bare words, in which phrases are found whatever the site's spelling. */
final class Wordline {
  private static final char JOINER = '\u200c';

  private Wordline() {}

  /**
   * Letters and digits in lower case, single spaces between, one before and one after. Accents and
   * vowel marks go, the Arabic letters that have several forms get one, digits are ASCII.
   */
  static String of(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder line = new StringBuilder(parts.length() + 2).append(' ');
    for (int i = 0; i < parts.length(); ) {
      int c = parts.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        line.appendCodePoint(folded(Character.toLowerCase(c)));
      } else if (Character.digit(c, 10) >= 0) {
        line.append(Character.digit(c, 10));
      } else if (!isSilent(c) && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.charAt(line.length() - 1) == ' ' ? line.toString() : line.append(' ').toString();
  }

  private static boolean isSilent(int c) {
    return c == JOINER || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static int folded(int letter) {
    return switch (letter) {
      case 'ي', 'ى' -> 'ی';
      case 'ك' -> 'ک';
      default -> letter;
    };
  }
}
