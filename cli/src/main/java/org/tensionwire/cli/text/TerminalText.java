package org.tensionwire.cli.text;

import org.jspecify.annotations.Nullable;

/**
 * Text of strangers as one line of a terminal. Control characters (escape sequences among them),
 * line breaks, bidirectional overrides and isolates, invisible format characters and lone
 * surrogates are shown as their code, such as {@code \u001b}; they can neither move the cursor nor
 * turn the line around.
 */
public final class TerminalText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private TerminalText() {}

  /** Persian spelling and emoji need the two joiners, so they stay. */
  public static String escape(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(character -> append(safe, character));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int character) {
    if (harmless(character)) {
      safe.appendCodePoint(character);
    } else if (character > Character.MAX_VALUE) {
      safe.append(String.format("\\u{%x}", character));
    } else {
      safe.append(String.format("\\u%04x", character));
    }
  }

  private static boolean harmless(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      case Character.FORMAT -> character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }

  /** The first {@code most} characters, with an ellipsis where something was cut off. */
  public static String shorten(String text, int most) {
    int length = text.codePointCount(0, text.length());
    return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
