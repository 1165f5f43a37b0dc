package org.tensionwire.enrich.clean;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a page's head says of its story, ready to be compared with its blocks. */
record Declared(String title, String heading, String description, String author, String body) {
  static final Declared NOTHING = new Declared("", "", "", "", "");
  private static final int PROBE = 32;
  private static final int ENOUGH = 16;

  static Declared of(
      @Nullable String title,
      @Nullable String heading,
      @Nullable String description,
      @Nullable String author,
      @Nullable String body) {
    return new Declared(
        letters(title), letters(heading), letters(description), lower(author), letters(body));
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  /** The letters and digits of a text in lower case. */
  static String letters(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        out.append(c);
      } else if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }

  /** Whether a text, given by its letters, is the title and nothing else. */
  boolean isTitle(String letters) {
    return letters.length() > 3 && (letters.equals(title) || letters.equals(heading));
  }

  /** Whether a text, given by its letters, is the description or the beginning of it. */
  boolean isDescription(String letters) {
    return letters.length() >= ENOUGH
        && (letters.equals(description)
            || description.length() >= ENOUGH && letters.startsWith(description)
            || description.startsWith(letters));
  }

  /** Whether the declared body has a text's beginning; null where that cannot be told. */
  @Nullable Boolean hasInBody(String letters) {
    if (body.length() < 300 || letters.length() < ENOUGH) {
      return null;
    }
    return body.contains(letters.substring(0, Math.min(PROBE, letters.length())));
  }
}
