package org.tensionwire.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Charsets by the names that feeds use; those that could hide markup are refused. */
final class CharsetNames {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.:+-]{0,39}");
  private static final Pattern HIDES =
      Pattern.compile(".*(utf-?7|ebcdic|scsu|bocu|compound|autodetect|2022-?_?cn|jis_).*");
  private static final Pattern CODE_PAGE =
      Pattern.compile("(?:cp|ibm|csibm|csp?c|windows|x-windows)?[-_]?([0-9]{3,4})[a-z]*");
  private static final Pattern MAC = Pattern.compile("(?:x-?)?mac-?_?([a-z]+)");
  private static final byte[] MARKUP =
      "\t\n\r <>&;\"'/=?![]:#-_.0123456789AZaz".getBytes(StandardCharsets.US_ASCII);

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
    if (!NAME.matcher(folded).matches()) {
      return null;
    }
    Charset charset = lookup(widened(folded));
    if (charset != null && !isWide(charset) && !keepsMarkup(charset)) {
      throw new RefusedDocument(Refusal.CHARSET, "charset is not read: " + folded);
    }
    return charset;
  }

  /** Under the name as it is, then as Java writes the names of old code pages. */
  private static @Nullable Charset lookup(String name) {
    List<String> spellings = new ArrayList<>(List.of(name, name.replace('_', '-')));
    Matcher page = CODE_PAGE.matcher(name);
    if (page.matches()) {
      String number = page.group(1);
      spellings.addAll(List.of("windows-" + number, "IBM" + number, "x-IBM" + number));
    }
    Matcher mac = MAC.matcher(name);
    if (mac.matches()) {
      spellings.add("x-Mac" + mac.group(1));
    }
    for (String spelling : spellings) {
      if (Charset.isSupported(spelling)) {
        return Charset.forName(spelling);
      }
    }
    return null;
  }

  /** Whether what looks like markup in bytes is markup, and nothing else is. */
  private static boolean keepsMarkup(Charset charset) {
    String ascii = new String(MARKUP, StandardCharsets.US_ASCII);
    return new String(MARKUP, charset).equals(ascii);
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
      case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "cp819", "us-ascii", "ascii" ->
          "windows-1252";
      case "gb2312", "gb_2312", "gb_2312-80", "gbk", "cp936", "euc-cn", "euccn", "936", "chinese" ->
          "GB18030";
      case "shift_jis",
          "shift-jis",
          "sjis",
          "x-sjis",
          "s_jis",
          "shiftjis",
          "ms_kanji",
          "mskanji",
          "cp932",
          "932" ->
          "windows-31j";
      case "eucjp", "ujis", "x-euc-jp" -> "euc-jp";
      case "cspc850multilingual" -> "IBM850";
      case "cspc775baltic" -> "IBM775";
      case "cspc862latinhebrew" -> "IBM862";
      case "cspc8codepage437" -> "IBM437";
      case "cspcp852" -> "IBM852";
      case "iso-8859-9", "latin5", "latin-5" -> "windows-1254";
      case "iso-8859-8-i", "iso-8859-8-e" -> "iso-8859-8";
      case "tis-620", "iso-8859-11" -> "x-windows-874";
      case "macintosh", "csmacintosh", "mac" -> "x-MacRoman";
      case "maclatin2", "mac-latin2", "macce" -> "x-MacCentralEurope";
      case "iso2022jp", "iso2022-jp", "iso2022_jp", "csiso2022jp" -> "ISO-2022-JP";
      case "latin7", "l7" -> "ISO-8859-13";
      case "cp_is", "cp-is" -> "IBM861";
      case "cp_gr", "cp-gr" -> "IBM869";
      case "cp874", "cp-874" -> "x-windows-874";
      case "big5-tw", "big5_tw", "950", "cp950", "ms950" -> "x-windows-950";
      case "euc-kr",
          "euckr",
          "cp949",
          "ks_c_5601-1987",
          "949",
          "uhc",
          "korean",
          "ksc5601",
          "ksc_5601",
          "ks_c_5601",
          "ks_c_5601_1987" ->
          "x-windows-949";
      case "utf8" -> StandardCharsets.UTF_8.name();
      default -> name;
    };
  }
}
