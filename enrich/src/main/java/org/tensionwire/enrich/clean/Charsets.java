package org.tensionwire.enrich.clean;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes of a page as text: byte order mark, then header, then meta element, then UTF-8. */
final class Charsets {
  private static final int META_WITHIN = 4096;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

  /** Charsets that hide markup from byte filters are not among them. */
  private static final Pattern ALLOWED =
      Pattern.compile(
          "utf-?8|utf-16(le|be)?|us-ascii|iso-8859-\\d+|latin-?1|windows-125\\d|windows-874|koi8-[ru]"
              + "|gb2312|gbk|gb18030|big5(-hkscs)?|shift_jis|euc-(jp|kr)|iso-2022-jp|tis-620");

  /** What browsers take these names for. */
  private static final Map<String, String> WIDENED =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "gb2312", "gb18030",
          "iso-8859-9", "windows-1254");

  private Charsets() {}

  static String decode(byte[] bytes, @Nullable String contentType) {
    Optional<Charset> mark = byMark(bytes);
    if (mark.isPresent()) {
      String text = new String(bytes, mark.get());
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    return new String(
        bytes,
        named(contentType == null ? "" : contentType)
            .or(() -> byMeta(bytes))
            .orElse(StandardCharsets.UTF_8));
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(bytes, 0xff, 0xfe)
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static Optional<Charset> byMeta(byte[] bytes) {
    int length = Math.min(bytes.length, META_WITHIN);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    // A meta element that could be read as ASCII was not written in UTF-16.
    return named(head)
        .map(found -> found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found);
  }

  private static Optional<Charset> named(String text) {
    Matcher matcher = CHARSET.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    String wide = WIDENED.getOrDefault(name, name);
    return ALLOWED.matcher(wide).matches() && Charset.isSupported(wide)
        ? Optional.of(Charset.forName(wide))
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
