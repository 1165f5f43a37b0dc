package org.tensionwire.enrich.tag.time;

import java.time.LocalDate;
import java.time.Year;

/**
 * Days of the Iranian calendar, whose year begins on 20 or 21 March. Right from 1996 to 2028, when
 * it begins a day earlier in just those years that are leap years of ours.
 */
final class SolarCalendar {
  private static final int LONG_MONTHS = 6;
  private static final int EPOCH = 621;

  private SolarCalendar() {}

  /** {@code year} is one of ours: that in which the Iranian year begins. */
  static LocalDate date(int year, int month, int day) {
    LocalDate first = LocalDate.of(year, 3, Year.isLeap(year) ? 20 : 21);
    int months = month - 1;
    return first.plusDays(months * 30L + Math.min(months, LONG_MONTHS) + day - 1);
  }

  /** The latest such day up to a day. */
  static LocalDate latest(int month, int day, LocalDate until) {
    LocalDate date = date(until.getYear(), month, day);
    return date.isAfter(until) ? date(until.getYear() - 1, month, day) : date;
  }

  /** The year of ours in which a year of the calendar begins. */
  static int begins(int year) {
    return year + EPOCH;
  }
}
