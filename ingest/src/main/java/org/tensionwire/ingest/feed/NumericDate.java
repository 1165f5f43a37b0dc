package org.tensionwire.ingest.feed;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day written in numbers alone. */
final class NumericDate {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![0-9-])([0-9]{4})([-/.])\\s?0?([0-9]{1,2})\\2\\s?([0-9]{1,2})(?![0-9-])");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<![0-9-])([0-9]{1,2})([-/. ])([0-9]{1,2})\\2([0-9]{4})(?![0-9-])");
  private static final Pattern SHORT_YEAR_LAST =
      Pattern.compile("(?<![0-9-])([0-9]{1,2})([/.])([0-9]{1,2})\\2([0-9]{2})(?![0-9/.-])");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("([0-9]{2})(-?)([0-9]{2})\\2([0-9]{2})T?");

  /** ISO 8601 of 1988, which let the century go. */
  private static final Pattern SHORT_MONTH = Pattern.compile("-([0-9]{2})-?([0-9]{2})");

  private static final Pattern SHORT_ORDINAL = Pattern.compile("([0-9]{2})-?([0-9]{3})");
  private static final Pattern WEEK = Pattern.compile("([0-9]{4})-?W([0-9]{2})-?([1-7])?T?");
  private static final Pattern ORDINAL = Pattern.compile("([0-9]{4})-?([0-9]{3})T?");
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{1,2})");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private NumericDate() {}

  /**
   * @param text a date's text without its time
   * @param monthFirst how to read 3/4/2020; null where nobody can tell
   * @return null where there is none
   */
  static @Nullable LocalDate find(String text, @Nullable Boolean monthFirst) {
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.find()) {
      int year = number(first, 1);
      return FeedCalendar.ofYear(year).day(year, number(first, 3), number(first, 4));
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (last.find()) {
      return yearLast(last, number(last, 4), monthFirst);
    }
    last = SHORT_YEAR_LAST.matcher(text);
    return last.find()
        ? yearLast(last, WordedDate.year(last.group(4)), monthFirst)
        : whole(text.strip());
  }

  private static @Nullable LocalDate yearLast(Matcher m, int year, @Nullable Boolean monthFirst) {
    int one = number(m, 1);
    int two = number(m, 3);
    boolean dots = m.group(2).equals(".") || m.group(2).equals(" ");
    if (!dots && one <= 12 && two <= 12 && one != two && monthFirst == null) {
      return null;
    }
    boolean swapped = !dots && one <= 12 && (two > 12 || Boolean.TRUE.equals(monthFirst));
    FeedCalendar calendar = FeedCalendar.ofYear(year);
    return swapped ? calendar.day(year, one, two) : calendar.day(year, two, one);
  }

  private static @Nullable LocalDate whole(String text) {
    LocalDate shortened = withoutCentury(text);
    if (shortened != null) {
      return shortened;
    }
    Matcher m = WEEK.matcher(text);
    if (m.matches()) {
      int day = m.group(3) == null ? 1 : number(m, 3);
      return LocalDate.of(number(m, 1), 1, 4)
          .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m, 2))
          .plusDays(day - 1L)
          .minusDays(LocalDate.of(number(m, 1), 1, 4).getDayOfWeek().getValue() - 1L);
    }
    m = ORDINAL.matcher(text);
    if (m.matches()) {
      return LocalDate.ofYearDay(number(m, 1), number(m, 2));
    }
    m = MONTH.matcher(text);
    if (m.matches()) {
      return LocalDate.of(number(m, 1), number(m, 2), 1);
    }
    return YEAR.matcher(text).matches() ? LocalDate.of(Integer.parseInt(text), 1, 1) : null;
  }

  private static @Nullable LocalDate withoutCentury(String text) {
    Matcher m = SHORT_YEAR.matcher(text);
    if (m.matches()) {
      return LocalDate.of(WordedDate.year(m.group(1)), number(m, 3), number(m, 4));
    }
    m = SHORT_MONTH.matcher(text);
    if (m.matches()) {
      return LocalDate.of(WordedDate.year(m.group(1)), number(m, 2), 1);
    }
    m = SHORT_ORDINAL.matcher(text);
    return m.matches() ? LocalDate.ofYearDay(WordedDate.year(m.group(1)), number(m, 2)) : null;
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
