package org.tensionwire.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Charset that bytes probably are in where none is declared, or one that cannot hold the language
 * that the feed says it is in.
 */
final class LanguageCharset {
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "<(?:dc:)?language>\\s*([A-Za-z]{2,3}(?:-[A-Za-z]+)?)|\\blang=[\"']([A-Za-z]{2,3}(?:-[A-Za-z]+)?)[\"']");
  private static final int HEAD = 8_192;

  private LanguageCharset() {}

  /** Null where the feed names no language or one that windows-1252 holds. */
  static @Nullable Charset of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher language = LANGUAGE.matcher(head);
    if (!language.find()) {
      return null;
    }
    String tag = language.group(1) != null ? language.group(1) : language.group(2);
    List<String> names = candidates(tag.toLowerCase(Locale.ROOT));
    for (String name : names) {
      Charset charset = Charset.forName(name);
      if (fits(bytes, charset)) {
        return charset;
      }
    }
    return null;
  }

  private static List<String> candidates(String tag) {
    return switch (tag) {
      case "zh-tw", "zh-hk", "zh-hant" -> List.of("Big5-HKSCS", "GB18030");
      default -> candidatesOf(tag.substring(0, Math.min(2, tag.length())));
    };
  }

  private static List<String> candidatesOf(String language) {
    return switch (language) {
      case "ar", "fa", "ur", "ps", "ku" -> List.of("windows-1256");
      case "he", "iw", "yi" -> List.of("windows-1255");
      case "ru", "bg", "sr", "mk", "be" -> List.of("windows-1251", "KOI8-R");
      case "uk" -> List.of("windows-1251", "KOI8-U");
      case "el" -> List.of("windows-1253");
      case "tr", "az" -> List.of("windows-1254");
      case "pl", "cs", "sk", "hu", "hr", "sl", "ro", "sq" -> List.of("windows-1250");
      case "lt", "lv", "et" -> List.of("windows-1257");
      case "th" -> List.of("x-windows-874");
      case "zh" -> List.of("GB18030", "Big5-HKSCS");
      case "ja" -> List.of("EUC-JP", "windows-31j");
      case "ko" -> List.of("x-windows-949");
      default -> List.of();
    };
  }

  /** Decodes whole and, for Cyrillic, mostly to small letters: KOI8 mistaken swaps the cases. */
  private static boolean fits(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return !charset.name().equals("windows-1251")
          || text.chars().filter(c -> c >= 0x430 && c <= 0x44F).count()
              >= text.chars().filter(c -> c >= 0x410 && c <= 0x42F).count();
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
