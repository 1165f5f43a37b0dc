package org.tensionwire.ingest.feed;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of months: English first, then those that the JDK's CLDR data knows, then those of {@link
 * MonthNames}, then the first three letters where only one month begins so.
 */
final class Months {
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
  private static final Map<String, Month> ENGLISH = names(List.of(Locale.ENGLISH));
  private static final String JOINT = "_";

  /** A month of a calendar, 1 to 12. */
  record Month(FeedCalendar calendar, int number) {}

  private Months() {}

  /** Null where {@code word} is no month. */
  static @Nullable Month named(String word) {
    String folded = DateText.fold(word);
    Month english = ENGLISH.get(folded);
    if (english != null || isEnglishWeekday(folded)) {
      return english;
    }
    return Others.named(folded);
  }

  /** Names of two words become one, so that they can be looked up. */
  static String joinWords(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    String folded = DateText.fold(text.replace('.', ' '));
    for (String name : Others.LONG) {
      if (folded.contains(name)) {
        return folded.replace(name, " " + name.replace(" ", JOINT) + " ");
      }
    }
    return folded;
  }

  private static boolean isEnglishWeekday(String folded) {
    return folded.length() >= 3
        && switch (folded.substring(0, 3)) {
          case "mon", "tue", "wed", "thu", "fri", "sat", "sun" ->
              folded.length() == 3 || folded.endsWith("day");
          default -> false;
        };
  }

  private static Map<String, Month> names(List<Locale> locales) {
    Map<String, Month> names = new HashMap<>();
    names.put("sept", new Month(FeedCalendar.GREGORIAN, 9));
    for (Locale locale : locales) {
      for (java.time.Month month : java.time.Month.values()) {
        for (TextStyle style : STYLES) {
          String name = DateText.fold(month.getDisplayName(style, locale)).strip();
          if (name.length() > 1 && !Character.isDigit(name.charAt(0))) {
            names.putIfAbsent(name, new Month(FeedCalendar.GREGORIAN, month.getValue()));
          }
        }
      }
    }
    return names;
  }

  /** Loaded when the first date in another language comes. */
  private static final class Others {
    private static final List<Locale> LOCALES =
        List.of(
                ("fr de es it pt nl sv da nb fi pl cs sk hr sl ro hu tr az ru uk bg sr mk be el he ar ar-IQ fa"
                        + " ps ur ckb ku id ms vi hy ka et lv lt ca")
                    .split(" "))
            .stream()
            .map(Locale::forLanguageTag)
            .toList();
    private static final Map<String, Month> NAMES = all();
    private static final Map<String, Month> STARTS = starts();
    static final List<String> LONG =
        NAMES.keySet().stream()
            .filter(name -> name.indexOf(' ') > 0)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private Others() {}

    static @Nullable Month named(String folded) {
      String name = folded.replace(JOINT, " ");
      Month month = NAMES.get(name);
      if (month == null && name.startsWith("\u05d1")) {
        month = NAMES.get(name.substring(1));
      }
      return month != null || name.length() < 3 ? month : STARTS.get(name.substring(0, 3));
    }

    private static Map<String, Month> all() {
      Map<String, Month> names = names(LOCALES);
      MonthNames.addTo(names);
      return names;
    }

    private static Map<String, Month> starts() {
      Map<String, Month> starts = new HashMap<>();
      Set<String> shared = new HashSet<>(weekdays());
      List<Map.Entry<String, Month>> names = new ArrayList<>(NAMES.entrySet());
      names.addAll(ENGLISH.entrySet());
      for (Map.Entry<String, Month> name : names) {
        if (name.getKey().length() >= 3 && name.getValue().calendar() == FeedCalendar.GREGORIAN) {
          String start = name.getKey().substring(0, 3);
          Month other = starts.putIfAbsent(start, name.getValue());
          if (other != null && !other.equals(name.getValue())) {
            shared.add(start);
          }
        }
      }
      starts.keySet().removeAll(shared);
      return starts;
    }

    private static Set<String> weekdays() {
      Set<String> starts = new HashSet<>();
      for (Locale locale : LOCALES) {
        for (DayOfWeek day : DayOfWeek.values()) {
          String name = DateText.fold(day.getDisplayName(TextStyle.FULL, locale));
          starts.add(name.substring(0, Math.min(3, name.length())));
        }
      }
      return starts;
    }
  }
}
