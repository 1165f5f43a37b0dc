package org.tensionwire.ingest.feed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the text of a date into plain letters and ASCII digits, whatever its script. */
final class DateText {
  private static final Pattern COMMENT = Pattern.compile("\\(([^)]*)\\)");
  private static final Pattern ENDS_IN_A_TIME =
      Pattern.compile("[0-9]:[0-9]{2}\\s*(?:[AaPp][Mm])?\\s*$");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern CJK_UNIT = Pattern.compile("(?<=[0-9])\\s*([年月日时時分秒년월일시분초])\\s*");

  /** Halves of the day: Korean, Chinese, Japanese, Persian, Arabic. */
  private static final Pattern HALF =
      Pattern.compile(
          "오전|上午|午前|ق\\.ظ\\.?|قبل ?از ?ظهر|(?<=[0-9 ])ص(?=\\s|$)|(오후|下午|午後|ب\\.ظ\\.?|بعد ?از ?ظهر|(?<=[0-9 ])م(?=\\s|$))");

  private static final Map<Character, Character> LETTERS =
      Map.of('ك', 'ک', 'ي', 'ی', 'ى', 'ی', 'ة', 'ه', '،', ',', '：', ':');

  private DateText() {}

  static String plain(String text) {
    String ascii = isAscii(text) ? text : folded(text);
    if (ascii.indexOf('(') >= 0) {
      ascii = withoutComments(ascii);
    }
    return BLANKS.matcher(ascii).replaceAll(" ").strip();
  }

  /** A zone in brackets counts where none stands before it. */
  private static String withoutComments(String text) {
    return COMMENT
        .matcher(text)
        .replaceAll(
            comment ->
                Zones.isZone(comment.group(1))
                        && ENDS_IN_A_TIME.matcher(text.substring(0, comment.start())).find()
                    ? " " + comment.group(1) + " "
                    : " ");
  }

  /** Letters without marks, in one spelling, lower case: how names are compared. */
  static String fold(String word) {
    String bare = isAscii(word) ? word : letters(word);
    return bare.toLowerCase(Locale.ROOT).replace(".", "");
  }

  private static String folded(String text) {
    String digits = digits(INVISIBLE.matcher(text).replaceAll(""));
    String composed = Normalizer.normalize(digits, Normalizer.Form.NFC);
    String units = CJK_UNIT.matcher(composed).replaceAll(match -> unit(match.group(1).charAt(0)));
    Matcher half = HALF.matcher(units);
    String halved = half.replaceAll(match -> match.group(1) == null ? " AM " : " PM ");
    return letters(halved);
  }

  private static String letters(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    StringBuilder out = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      out.append(LETTERS.getOrDefault(bare.charAt(i), bare.charAt(i)).charValue());
    }
    return INVISIBLE.matcher(Normalizer.normalize(out, Normalizer.Form.NFC)).replaceAll("");
  }

  private static String unit(char unit) {
    return switch (unit) {
      case '年', '년', '月', '월' -> "-";
      case '时', '時', '시', '分', '분' -> ":";
      default -> " ";
    };
  }

  private static String digits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
