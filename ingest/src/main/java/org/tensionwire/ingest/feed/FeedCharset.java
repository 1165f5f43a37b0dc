package org.tensionwire.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides the charset of a document. A byte order mark wins; then text that is valid UTF-8 beyond
 * ASCII is UTF-8 whatever is declared; then the HTTP charset, the prolog's, and windows-1252.
 */
final class FeedCharset {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern PROLOG =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");
  private static final Pattern ALLOWED =
      Pattern.compile(
          "utf-?(8|16|16le|16be|32|32le|32be)|us-ascii|ascii|iso-?8859-?\\d{1,2}|latin-?1|windows-?\\d{3,4}"
              + "|cp125\\d|koi8-[ru]|gb2312|gbk|gb18030|big5(-hkscs)?|shift_jis|shift-jis|sjis|x-sjis"
              + "|windows-31j|euc-(jp|kr)|iso-2022-(jp|kr)|ks_c_5601-1987|tis-620|macintosh|x-mac-\\w+");

  /**
   * @param repaired true where what is declared does not hold
   */
  record Decoded(String text, boolean repaired) {}

  private FeedCharset() {}

  static Decoded decode(byte[] bytes, @Nullable String hint) throws RefusedDocument {
    Charset marked = Bom.charset(bytes);
    if (marked != null) {
      return new Decoded(lenient(bytes, Bom.length(bytes), marked), Bom.repeated(bytes));
    }
    Charset wide = Bom.guessWide(bytes);
    if (wide != null) {
      return new Decoded(lenient(bytes, 0, wide), false);
    }
    String declared = declared(bytes, hint);
    if (declared == null || !sevenBit(bytes)) {
      String utf8 = strict(bytes, StandardCharsets.UTF_8);
      if (utf8 != null) {
        return new Decoded(utf8, declared != null && differs(declared));
      }
    }
    return declared(bytes, declared == null ? "utf-8" : declared, declared != null);
  }

  private static boolean differs(String declared) {
    String name = declared.toLowerCase(Locale.ROOT);
    return !name.equals("utf-8") && !name.equals("utf8") && !name.endsWith("ascii");
  }

  private static Decoded declared(byte[] bytes, String name, boolean given) throws RefusedDocument {
    Charset charset = charset(name);
    if (charset.equals(StandardCharsets.UTF_8) || isWide(charset)) {
      String utf8 = strict(bytes, StandardCharsets.UTF_8);
      return utf8 != null ? new Decoded(utf8, true) : new Decoded(mixed(bytes), given);
    }
    return new Decoded(lenient(bytes, 0, charset), false);
  }

  private static @Nullable String declared(byte[] bytes, @Nullable String hint) {
    if (hint != null && !hint.isBlank()) {
      return hint.strip();
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    Matcher prolog = PROLOG.matcher(head);
    return prolog.find() ? prolog.group(1).strip() : null;
  }

  private static Charset charset(String name) throws RefusedDocument {
    String folded = name.toLowerCase(Locale.ROOT);
    if (!ALLOWED.matcher(folded).matches()) {
      throw new RefusedDocument(Refusal.CHARSET, "charset is not read: " + name);
    }
    try {
      return widened(folded);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new RefusedDocument(Refusal.CHARSET, "charset is unknown: " + name);
    }
  }

  /** The superset that publishers mean, as browsers read it. */
  private static Charset widened(String name) {
    return switch (name) {
      case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii" -> WINDOWS_1252;
      case "gb2312", "gbk" -> Charset.forName("GB18030");
      case "shift_jis", "shift-jis", "sjis", "x-sjis" -> Charset.forName("windows-31j");
      case "euc-kr", "ks_c_5601-1987" -> Charset.forName("x-windows-949");
      case "iso-8859-9" -> Charset.forName("windows-1254");
      case "tis-620", "iso-8859-11" -> Charset.forName("x-windows-874");
      case "macintosh" -> Charset.forName("x-MacRoman");
      case "utf8" -> StandardCharsets.UTF_8;
      default -> Charset.forName(name);
    };
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static boolean sevenBit(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String lenient(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset);
  }

  /** UTF-8, and what is not, as windows-1252: pages pasted together from both. */
  private static String mixed(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    while (true) {
      var result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return out.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        out.put(WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {in.get()})));
      }
      decoder.reset();
    }
  }
}
