package org.tensionwire.enrich.relate.copy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what publishing systems do to characters: UTF-8 read as Windows-1252, ligatures and
 * presentation forms, accents written as characters of their own.
 */
final class Reencoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LONGEST_SEQUENCE = 4;

  private Reencoding() {}

  static String undo(String text) {
    boolean misread = false;
    boolean composed = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        misread |= isLead(c) && i + 1 < text.length() && isFollower(text.charAt(i + 1));
        composed &= !isCompatibility(c);
      }
    }
    String repaired = misread ? repair(text) : text;
    return composed && !misread ? text : Normalizer.normalize(repaired, Normalizer.Form.NFKC);
  }

  private static boolean isLead(char c) {
    return c >= 0xC2 && c <= 0xF4;
  }

  /** Whether {@code c} is what Windows-1252 makes of a byte from 0x80 to 0xBF. */
  private static boolean isFollower(char c) {
    return c >= 0x80 && c <= 0xBF || c > 0xFF && windowsByte(c) >= 0x80;
  }

  private static boolean isCompatibility(char c) {
    return c >= 0x300 && c < 0x370
        || c >= 0x2070 && c < 0x2190
        || c >= 0xFB00 && c < 0xFE00
        || c >= 0xFE70;
  }

  private static String repair(String text) {
    StringBuilder repaired = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int length = isLead(text.charAt(at)) ? sequence(text, at) : 1;
      String decoded = length > 1 ? decoded(text, at, length) : null;
      if (decoded == null) {
        repaired.append(text.charAt(at++));
      } else {
        repaired.append(decoded);
        at += length;
      }
    }
    return repaired.toString();
  }

  private static int sequence(String text, int at) {
    int announced = text.charAt(at) < 0xE0 ? 2 : text.charAt(at) < 0xF0 ? 3 : LONGEST_SEQUENCE;
    return at + announced <= text.length() ? announced : 1;
  }

  private static @Nullable String decoded(String text, int at, int length) {
    byte[] bytes = new byte[length];
    bytes[0] = (byte) text.charAt(at);
    for (int i = 1; i < length; i++) {
      char c = text.charAt(at + i);
      int value = c <= 0xFF ? c : windowsByte(c);
      if (value < 0x80 || value > 0xBF) {
        return null;
      }
      bytes[i] = (byte) value;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The byte that Windows-1252 reads as {@code c}; 0 where there is none above 0x7F. */
  private static int windowsByte(char c) {
    if (c != 0x20AC && (c < 0x152 || c > 0x2DC) && (c < 0x2013 || c > 0x2122)) {
      return 0;
    }
    ByteBuffer bytes = WINDOWS.encode(CharBuffer.wrap(new char[] {c}));
    int value = bytes.get() & 0xFF;
    return value == '?' ? 0 : value;
  }
}
