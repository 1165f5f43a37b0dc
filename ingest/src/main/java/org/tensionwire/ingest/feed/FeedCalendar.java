package org.tensionwire.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;

/** Calendars that feeds date by. A day that a calendar lacks is refused, never rolled over. */
enum FeedCalendar {
  GREGORIAN {
    @Override
    LocalDate day(int year, int month, int day) {
      return LocalDate.of(year, month, day);
    }
  },
  /** Of Iran and Afghanistan; leap years by the 33-year cycle, which holds for 1178 to 1633. */
  SOLAR_HIJRI {
    @Override
    LocalDate day(int year, int month, int day) {
      int length = month <= 6 ? 31 : month < 12 || leap(year) ? 30 : 29;
      if (year < 1178 || year > 1633 || month < 1 || month > 12 || day < 1 || day > length) {
        throw new DateTimeException("no such day");
      }
      int before = (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
      return LocalDate.ofEpochDay(SOLAR_EPOCH + 365L * (year - 1) + (8 * year + 21) / 33 + before);
    }
  },
  /** Umm al-Qura. */
  LUNAR_HIJRI {
    @Override
    LocalDate day(int year, int month, int day) {
      return LocalDate.from(HijrahDate.of(year, month, day));
    }
  };

  private static final long SOLAR_EPOCH = -492_268;
  private static final int FIRST_SOLAR = 1_350;
  private static final int FIRST_LUNAR = 1_411;
  private static final int LAST_LUNAR = 1_500;

  abstract LocalDate day(int year, int month, int day);

  /** The one that a year of four digits within living memory belongs to. */
  static FeedCalendar ofYear(int year) {
    if (year >= FIRST_SOLAR && year < FIRST_LUNAR) {
      return SOLAR_HIJRI;
    }
    return year >= FIRST_LUNAR && year <= LAST_LUNAR ? LUNAR_HIJRI : GREGORIAN;
  }

  private static boolean leap(int year) {
    return (25 * year + 11) % 33 < 8;
  }
}
