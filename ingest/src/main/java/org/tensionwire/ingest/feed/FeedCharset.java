package org.tensionwire.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides the charset of a document. A byte order mark wins; then text that is valid UTF-8 beyond
 * ASCII is UTF-8 whatever is declared; then the HTTP charset unless it is the Latin default of many
 * servers and the prolog knows better; then what the feed's language is written in; then
 * windows-1252.
 */
final class FeedCharset {
  private static final Pattern PROLOG =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']?([^\"'\\s?>]{1,40})");

  /**
   * @param repaired true where what is declared does not hold
   */
  record Decoded(String text, boolean repaired) {}

  private FeedCharset() {}

  static Decoded decode(byte[] bytes, @Nullable String hint) throws RefusedDocument {
    Bom.refuseEbcdic(bytes);
    Charset marked = Bom.charset(bytes);
    if (marked != null) {
      return new Decoded(lenient(bytes, Bom.length(bytes), marked), Bom.repeated(bytes));
    }
    Charset wide = Bom.guessWide(bytes);
    if (wide != null) {
      return new Decoded(lenient(bytes, 0, wide), false);
    }
    String name = declared(bytes, hint);
    Charset charset = name == null ? null : CharsetNames.find(name);
    boolean escapes = charset != null && charset.name().startsWith("ISO-2022");
    String utf8 = escapes ? null : strict(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      boolean differs = name != null && !CharsetNames.isUtf8(name) && hasHighBytes(bytes);
      return new Decoded(utf8, differs || (name != null && charset == null));
    }
    if (name != null && charset == null) {
      throw new RefusedDocument(Refusal.CHARSET, "charset is unknown");
    }
    return notUtf8(bytes, charset);
  }

  private static Decoded notUtf8(byte[] bytes, @Nullable Charset declared) {
    boolean vague = declared == null || isUtf8(declared) || CharsetNames.isLatin(declared);
    Charset spoken = vague ? LanguageCharset.of(bytes) : null;
    if (spoken != null) {
      return new Decoded(lenient(bytes, 0, spoken), true);
    }
    if (declared == null || isUtf8(declared)) {
      return new Decoded(mixed(bytes), true);
    }
    return new Decoded(lenient(bytes, 0, declared), false);
  }

  /** A wide charset that the bytes do not bear out was written by a tool that lied of UTF-8. */
  private static boolean isUtf8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) || CharsetNames.isWide(charset);
  }

  private static @Nullable String declared(byte[] bytes, @Nullable String hint)
      throws RefusedDocument {
    String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    Matcher matcher = PROLOG.matcher(head);
    String prolog = matcher.find() ? matcher.group(1) : null;
    if (hint == null || hint.isBlank()) {
      return prolog;
    }
    Charset http = CharsetNames.find(hint);
    boolean byDefault = http == null || CharsetNames.isLatin(http);
    return byDefault && prolog != null && CharsetNames.find(prolog) != null ? prolog : hint;
  }

  private static boolean hasHighBytes(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return true;
      }
    }
    return false;
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
        out.put(CharsetNames.WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {in.get()})));
      }
      decoder.reset();
    }
  }
}
