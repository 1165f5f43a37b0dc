package org.tensionwire.ingest.feed;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of months: English first, then those that the JDK's CLDR data knows. */
final class Months {
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
  private static final Map<String, Integer> ENGLISH = names(List.of(Locale.ENGLISH));

  private Months() {}

  /** Number of a month, 1 to 12; null where {@code word} is none. */
  static @Nullable Integer number(String word) {
    String folded = fold(word);
    Integer english = ENGLISH.get(folded);
    if (english != null || isWeekday(folded)) {
      return english;
    }
    return Others.NAMES.get(folded);
  }

  private static boolean isWeekday(String folded) {
    return folded.matches("(mon|tue|wed|thu|fri|sat|sun)[a-z]*");
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "").replace("\u200c", "");
  }

  private static Map<String, Integer> names(List<Locale> locales) {
    Map<String, Integer> names = new HashMap<>(Map.of("sept", 9));
    for (Locale locale : locales) {
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          names.putIfAbsent(fold(month.getDisplayName(style, locale)), month.getValue());
        }
      }
    }
    return names;
  }

  /** Loaded when the first date in another language comes. */
  private static final class Others {
    static final Map<String, Integer> NAMES =
        names(
            List.of(
                    "fr de es it pt nl sv da nb fi pl cs ro hu tr ru uk bg sr el ar ar-IQ fa he ku az"
                        .split(" "))
                .stream()
                .map(Locale::forLanguageTag)
                .toList());
  }
}
