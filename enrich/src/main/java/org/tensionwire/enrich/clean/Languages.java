package org.tensionwire.enrich.clean;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language of a text: as declared where the script agrees, else by script and letters. */
final class Languages {
  static final String UNKNOWN = "und";
  private static final int SAMPLE = 4000;
  private static final String PERSIAN = "پچژگکی";
  private static final String KURDISH = "ەێۆڵڕڤ";
  private static final String[][] CYRILLIC = {
    {"tg", "ҳҷӣӯ"},
    {"kk", "қғңұүөәһ"},
    {"be", "ў"},
    {"uk", "їєґі"},
    {"mk", "ѓќѕ"},
    {"sr", "јљњћђџ"},
    {"ru", "ыэё"},
    {"bg", "ъ"}
  };
  private static final String ARABIC = "ةىيكؤئإأ";

  private Languages() {}

  static String of(@Nullable String declared, String text) {
    String tag = wellFormed(declared);
    Script script = Script.of(text);
    if (!tag.equals(UNKNOWN) && script.fits(primary(tag))) {
      return tag;
    }
    return switch (script) {
      case ARABIC -> byArabicLetters(text);
      case HEBREW -> "he";
      case LATIN -> LatinWords.language(sample(text));
      case CYRILLIC -> byCyrillicLetters(sample(text));
      case OTHER, NONE -> UNKNOWN;
    };
  }

  /** A usable BCP 47 tag in its canonical case, or {@code und}. */
  private static String wellFormed(@Nullable String declared) {
    if (declared == null || declared.isBlank() || declared.length() > 35) {
      return UNKNOWN;
    }
    String tag = Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
    return tag.startsWith("x-") ? UNKNOWN : tag;
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }

  private static String byArabicLetters(String text) {
    int kurdish = count(text, KURDISH);
    int persian = count(text, PERSIAN);
    int arabic = count(text, ARABIC);
    if (kurdish > 0 && kurdish * 4 > persian) {
      return "ckb";
    }
    return persian > arabic ? "fa" : "ar";
  }

  private static String sample(String text) {
    return text.substring(0, Math.min(text.length(), SAMPLE));
  }

  /** By letters that one language alone has; Bulgarian has none but lacks those of Russian. */
  private static String byCyrillicLetters(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String[] language : CYRILLIC) {
      if (count(lower, language[1]) > 0) {
        return language[0];
      }
    }
    return UNKNOWN;
  }

  private static int count(String text, String letters) {
    int count = 0;
    int end = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < end; i++) {
      if (letters.indexOf(text.charAt(i)) >= 0) {
        count++;
      }
    }
    return count;
  }

  private enum Script {
    LATIN,
    ARABIC,
    HEBREW,
    CYRILLIC,
    OTHER,
    NONE;

    /** The script of most letters in the beginning of {@code text}. */
    static Script of(String text) {
      int[] counts = new int[values().length];
      int end = Math.min(text.length(), SAMPLE);
      for (int i = 0; i < end; i++) {
        char c = text.charAt(i);
        if (Character.isLetter(c)) {
          counts[ofLetter(c).ordinal()]++;
        }
      }
      Script most = NONE;
      for (Script script : values()) {
        if (counts[script.ordinal()] > counts[most.ordinal()]) {
          most = script;
        }
      }
      return most;
    }

    private static Script ofLetter(char c) {
      if (c < '\u0250') {
        return LATIN;
      }
      return switch (Character.UnicodeScript.of(c)) {
        case LATIN -> LATIN;
        case ARABIC -> ARABIC;
        case HEBREW -> HEBREW;
        case CYRILLIC -> CYRILLIC;
        default -> OTHER;
      };
    }

    /** Whether a text in this script can be in {@code language}, as far as it tells. */
    boolean fits(String language) {
      return switch (this) {
        case ARABIC -> "ar fa ckb ku ur ps ug sd az pa arz acm prs".contains(language);
        case HEBREW -> "he iw yi lad".contains(language);
        case CYRILLIC -> !"ar fa he en de fr es it".contains(language);
        case LATIN -> !"ar fa ckb ur ps he iw ru uk bg zh ja ko".contains(language);
        case OTHER, NONE -> true;
      };
    }
  }
}
