package org.tensionwire.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Byte order marks, and wide encodings without one. */
final class Bom {
  private Bom() {}

  static @Nullable Charset charset(byte[] b) {
    if (starts(b, 0, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(b, 0, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (starts(b, 0, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32BE");
    }
    if (starts(b, 0, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return starts(b, 0, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  /** Length of the mark or, where a careless concatenation repeats it, of all of them. */
  static int length(byte[] b) {
    int end = single(b);
    while (end == 3 * (end / 3) && starts(b, end, 0xEF, 0xBB, 0xBF)) {
      end += 3;
    }
    return end;
  }

  static boolean repeated(byte[] b) {
    return length(b) > single(b);
  }

  private static int single(byte[] b) {
    Charset charset = charset(b);
    if (charset == null) {
      return 0;
    }
    return charset.equals(StandardCharsets.UTF_8) ? 3 : charset.name().startsWith("UTF-32") ? 4 : 2;
  }

  /** Wide charset that the first character, {@code <} or <code>{</code>, betrays. */
  static @Nullable Charset guessWide(byte[] b) {
    if (b.length < 8) {
      return null;
    }
    if (opens(b[0]) && b[1] == 0) {
      return b[2] == 0 && b[3] == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
    }
    if (b[0] == 0 && opens(b[1]) && b[2] == 0) {
      return StandardCharsets.UTF_16BE;
    }
    return b[0] == 0 && b[1] == 0 && b[2] == 0 && opens(b[3]) ? Charset.forName("UTF-32BE") : null;
  }

  private static boolean opens(byte b) {
    return b == '<' || b == '{';
  }

  /** EBCDIC carries markup past whoever looks at bytes. */
  static void refuseEbcdic(byte[] b) throws RefusedDocument {
    if (starts(b, 0, 0x4C, 0x6F, 0xA7, 0x94)) {
      throw new RefusedDocument(Refusal.CHARSET, "charset is not read: EBCDIC");
    }
  }

  private static boolean starts(byte[] b, int from, int... mark) {
    if (b.length < from + mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((b[from + i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
