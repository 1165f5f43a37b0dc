package org.tensionwire.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Charsets by the names that feeds use; those that could hide markup are refused. */
final class CharsetNames {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern ALLOWED =
      Pattern.compile(
          "utf-?8|utf-?16(le|be)?|utf-?32(le|be)?|us-ascii|ascii|iso-?8859-?\\d{1,2}(-[ei])?|latin-?\\d"
              + "|windows-?\\d{3,4}|cp125\\d|cp936|cp949|x-windows-\\d+|koi8-?[ru]|gb_?2312(-80)?|gbk|gb18030|big5(-?hkscs)?|shift_jis|shift-jis"
              + "|sjis|x-sjis|ms_kanji|windows-31j|cp932|euc-?(jp|kr|cn|tw)|x-euc-jp|iso-2022-(jp|kr)|ks_c_5601-1987|tis-620"
              + "|macintosh|x-mac-\\w+");
  private static final Pattern HIDES =
      Pattern.compile(".*(utf-?7|ebcdic|ibm|cp0|cp1047|scsu|bocu).*");

  private CharsetNames() {}

  /**
   * @return null where no such charset is known
   * @throws RefusedDocument where the charset could carry markup past a filter of bytes
   */
  static @Nullable Charset find(String name) throws RefusedDocument {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    if (HIDES.matcher(folded).matches()) {
      throw new RefusedDocument(Refusal.CHARSET, "charset is not read: " + folded);
    }
    if (!ALLOWED.matcher(folded).matches()) {
      return null;
    }
    String widened = widened(folded);
    try {
      return Charset.isSupported(widened) ? Charset.forName(widened) : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  static boolean isUtf8(String name) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    return folded.equals("utf-8") || folded.equals("utf8") || folded.endsWith("ascii");
  }

  static boolean isLatin(Charset charset) {
    return charset.equals(WINDOWS_1252);
  }

  static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /** The superset that publishers mean, as browsers read it. */
  private static String widened(String name) {
    return switch (name) {
      case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii" -> "windows-1252";
      case "gb2312", "gb_2312", "gb_2312-80", "gbk", "cp936", "euc-cn", "euccn" -> "GB18030";
      case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "cp932" -> "windows-31j";
      case "euc-kr", "euckr", "ks_c_5601-1987", "cp949" -> "x-windows-949";
      case "eucjp", "x-euc-jp" -> "euc-jp";
      case "iso-8859-9", "latin5", "latin-5" -> "windows-1254";
      case "iso-8859-8-i", "iso-8859-8-e" -> "iso-8859-8";
      case "tis-620", "iso-8859-11" -> "x-windows-874";
      case "macintosh" -> "x-MacRoman";
      case "utf8" -> StandardCharsets.UTF_8.name();
      default -> name;
    };
  }
}
