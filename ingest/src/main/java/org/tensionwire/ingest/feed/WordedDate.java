package org.tensionwire.ingest.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.Months.Month;

/** A day written with the month as a word, in any usual order. */
final class WordedDate {
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,/.-]+");
  private static final Pattern NUMBER =
      Pattern.compile("([0-9]{1,2}|[0-9]{4})(?:st|nd|rd|th|er|º|ª|o)?");
  private static final int YEAR_DIGITS = 4;

  /** Numbers and months in order. */
  private final List<Object> parts = new ArrayList<>();

  private int words;

  private WordedDate() {}

  /** Null where the words hold no single month, day and year. */
  static @Nullable LocalDate find(String text) {
    return new WordedDate().read(text);
  }

  /** Two digits mean 1970 to 2069. */
  static int year(String digits) {
    int number = Integer.parseInt(digits);
    return digits.length() == YEAR_DIGITS ? number : number + (number < 70 ? 2000 : 1900);
  }

  private @Nullable LocalDate read(String text) {
    for (String token : SEPARATOR.split(Months.joinWords(text))) {
      Matcher number = NUMBER.matcher(token);
      if (number.matches()) {
        parts.add(number.group(1));
      } else if (token.chars().anyMatch(c -> c >= '0' && c <= '9')) {
        return null;
      } else if (!token.isEmpty()) {
        words++;
        Month month = Months.named(token);
        if (month != null) {
          parts.add(month);
        }
      }
    }
    List<String> numbers =
        parts.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    if (numbers.size() == 1 && numbers.get(0).length() == YEAR_DIGITS) {
      return firstOfMonth(numbers.get(0));
    }
    return numbers.size() == 2 ? day(numbers.get(0), numbers.get(1)) : null;
  }

  private @Nullable LocalDate firstOfMonth(String year) {
    return words == 1 && parts.get(0) instanceof Month month
        ? month.calendar().day(Integer.parseInt(year), month.number(), 1)
        : null;
  }

  private @Nullable LocalDate day(String first, String second) {
    Month month = month(parts.indexOf(first), parts.lastIndexOf(second));
    if (month == null) {
      return null;
    }
    boolean yearFirst = first.length() == YEAR_DIGITS;
    int day = Integer.parseInt(yearFirst ? second : first);
    int year = year(yearFirst ? first : second);
    FeedCalendar calendar = year >= 1900 ? month.calendar() : FeedCalendar.ofYear(year);
    return calendar.day(year, month.number(), day);
  }

  /**
   * The word between the numbers; otherwise the last before them, since a weekday that looks like a
   * month comes first.
   */
  private @Nullable Month month(int first, int second) {
    for (int i = second - 1; i >= 0; i--) {
      if (i != first && parts.get(i) instanceof Month month) {
        return month;
      }
    }
    return null;
  }
}
