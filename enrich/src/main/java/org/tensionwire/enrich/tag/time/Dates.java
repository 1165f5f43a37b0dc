package org.tensionwire.enrich.tag.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Tokens;

/**
 * Finds the days that a sentence names, in English, and weekdays in French. A bare weekday is the
 * latest one, today too.
 */
public final class Dates {
  private static final Set<String> SAID =
      Set.of("said", "says", "announced", "told", "tweeted", "warned", "late", "early", "last");
  private static final List<String> FRENCH_DAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

  private Dates() {}

  /**
   * The days in order.
   *
   * @param published null leaves relative days out
   * @param ahead whether "Friday" is the coming one
   */
  public static List<DateFound> in(
      Reading reading, int from, int to, @Nullable LocalDate published, boolean ahead) {
    List<DateFound> found = new ArrayList<>();
    Tokens tokens = reading.tokens();
    for (int i = from; i < to; i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      DateFound date = at(tokens, i, to, published, ahead);
      if (date != null) {
        found.add(date);
        i = date.to() - 1;
      }
    }
    return found;
  }

  public static boolean isWeekday(String word) {
    return WEEKDAYS.containsKey(Fold.of(word));
  }

  private static @Nullable DateFound at(
      Tokens tokens, int i, int to, @Nullable LocalDate published, boolean ahead) {
    String word = Fold.of(tokens.raw(i));
    if (tokens.capital(i)) {
      Integer month = MONTHS.get(word);
      if (month != null) {
        return monthDay(tokens, i, to, month, published);
      }
      DayOfWeek day = WEEKDAYS.get(word);
      if (day != null && published != null) {
        String before = i > 0 ? Fold.of(tokens.raw(i - 1)) : "";
        boolean next = before.equals("next") || ahead && !SAID.contains(before);
        LocalDate date =
            next
                ? published.with(TemporalAdjusters.nextOrSame(day))
                : published.with(TemporalAdjusters.previousOrSame(day));
        return new DateFound(date, i, i + 1);
      }
    }
    if (published == null) {
      return null;
    }
    int french = FRENCH_DAYS.indexOf(word);
    if (french >= 0) {
      DayOfWeek day = DayOfWeek.of(french + 1);
      return new DateFound(published.with(TemporalAdjusters.previousOrSame(day)), i, i + 1);
    }
    return switch (word) {
      case "yesterday" -> new DateFound(published.minusDays(1), i, i + 1);
      case "today", "tonight" -> new DateFound(published, i, i + 1);
      default -> null;
    };
  }

  private static @Nullable DateFound monthDay(
      Tokens tokens, int i, int to, int month, @Nullable LocalDate published) {
    int day = i + 1 < to ? number(tokens, i + 1) : -1;
    int end = i + 2;
    if (day < 1 || day > 31) {
      day = i > 0 ? number(tokens, i - 1) : -1;
      end = i + 1;
      if (day < 1 || day > 31) {
        return null;
      }
    }
    int year = -1;
    int at = end < to && tokens.kind(end) == Tokens.COMMA ? end + 1 : end;
    if (at < to && number(tokens, at) > 1900 && number(tokens, at) < 2100) {
      year = number(tokens, at);
      end = at + 1;
    }
    try {
      if (year > 0) {
        return new DateFound(LocalDate.of(year, month, day), i, end);
      }
      return published == null ? null : new DateFound(near(published, month, day), i, end);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The day of that name that lies nearest before the publication, or soon after it. */
  private static LocalDate near(LocalDate published, int month, int day) {
    LocalDate same = LocalDate.of(published.getYear(), month, day);
    return same.isAfter(published.plusDays(45)) ? same.minusYears(1) : same;
  }

  private static int number(Tokens tokens, int i) {
    String raw = tokens.raw(i);
    int value = 0;
    int digits = 0;
    while (digits < raw.length() && digits < 5 && Character.isDigit(raw.charAt(digits))) {
      value = value * 10 + raw.charAt(digits++) - '0';
    }
    return digits == 0 || digits == 5 ? -1 : value;
  }

  private static Map<String, Integer> months() {
    String[] names = {
      "january jan",
      "february feb",
      "march mar",
      "april apr",
      "may",
      "june jun",
      "july jul",
      "august aug",
      "september sept sep",
      "october oct",
      "november nov",
      "december dec"
    };
    Map<String, Integer> months = new java.util.HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        months.put(name, i + 1);
      }
    }
    return months;
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> days = new java.util.HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    return days;
  }
}
