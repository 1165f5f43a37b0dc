package org.tensionwire.enrich.tag.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.text.Tokens;

/** Reads dates of the calendar: "Dec. 31, 2019", "31 December", "2020-01-03", "in March 2019". */
final class CalendarDates {
  private static final int AHEAD_DAYS = 45;
  private static final Set<String> BEFORE_MONTH =
      Set.of("in", "early", "late", "mid", "last", "since", "this", "until", "of", "by", "end");

  private final Tokens tokens;
  private final Words words;
  private final int to;
  private final @Nullable LocalDate published;

  CalendarDates(Tokens tokens, Words words, int to, @Nullable LocalDate published) {
    this.tokens = tokens;
    this.words = words;
    this.to = to;
    this.published = published;
  }

  @Nullable DateFound at(int i) {
    if (tokens.isNumber(i)) {
      DateFound iso = iso(i);
      return iso == null ? dayMonth(i) : iso;
    }
    Integer month = CalendarWords.month(words.at(i));
    if (month == null) {
      return tokens.isWord(i) ? dayMonth(i) : null;
    }
    if (!tokens.capital(i)) {
      return null;
    }
    DateFound day = monthDay(i, month);
    return day == null ? wholeMonth(i, month) : day;
  }

  private @Nullable DateFound iso(int i) {
    boolean dashed = i + 2 < to && tokens.glued(i + 1) && tokens.glued(i + 2);
    int year = CalendarWords.digits(words.at(i));
    return dashed && year > 1900 && year < 2100
        ? day(year, CalendarWords.digits(words.at(i + 1)), digits(i + 2), i, i + 3)
        : null;
  }

  private @Nullable DateFound monthDay(int i, int month) {
    int day = digits(i + 1);
    if (day < 1 || day > 31 || number(i + 2)) {
      return null;
    }
    int at = i + 2 < to && tokens.kind(i + 2) == Tokens.COMMA ? i + 3 : i + 2;
    int year = year(at);
    return year > 0 ? day(year, month, day, i, at + 1) : day(0, month, day, i, i + 2);
  }

  /** "31 December 2019", "the 3rd of January". */
  private @Nullable DateFound dayMonth(int i) {
    int day = digits(i);
    if (day < 1 || day > 31) {
      return null;
    }
    int at = words.at(i + 1).equals("of") ? i + 2 : i + 1;
    Integer month = at < to && !tokens.glued(at) ? CalendarWords.month(words.at(at)) : null;
    if (month == null) {
      return at < to ? solar(day, i, at) : null;
    }
    int year = year(at + 1);
    return year > 0 ? day(year, month, day, i, at + 2) : day(0, month, day, i, at + 1);
  }

  /** "13 Dey" in Persian letters. */
  private @Nullable DateFound solar(int day, int from, int at) {
    Integer month = CalendarWords.solarMonth(words.at(at));
    if (month == null) {
      return null;
    }
    int year = digits(at + 1);
    if (year >= 1375 && year <= 1407) {
      LocalDate date = SolarCalendar.date(SolarCalendar.begins(year), month, day);
      return DateFound.day(date, Basis.DATE, from, at + 2);
    }
    return published == null
        ? null
        : DateFound.day(
            SolarCalendar.latest(month, day, published.plusDays(AHEAD_DAYS)),
            Basis.DATE,
            from,
            at + 1);
  }

  private @Nullable DateFound wholeMonth(int i, int month) {
    int year = year(i + 1);
    if (year < 0 && (published == null || !BEFORE_MONTH.contains(words.at(i - 1)))) {
      return null;
    }
    int end = year > 0 ? i + 2 : i + 1;
    int of = year > 0 ? year : near(published, month, 1).getYear();
    return new DateFound(LocalDate.of(of, month, 1), Grain.MONTH, Basis.DATE, i, end, false);
  }

  private @Nullable DateFound day(int year, int month, int day, int from, int end) {
    try {
      if (year > 0) {
        return DateFound.day(LocalDate.of(year, month, day), Basis.DATE, from, end);
      }
      return published == null
          ? null
          : DateFound.day(near(published, month, day), Basis.DATE, from, end);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The day of that name that lies nearest before the publication, or soon after it. */
  static LocalDate near(LocalDate published, int month, int day) {
    LocalDate same = LocalDate.of(published.getYear(), month, day);
    if (same.isAfter(published.plusDays(AHEAD_DAYS))) {
      return same.minusYears(1);
    }
    LocalDate next = same.plusYears(1);
    return next.isAfter(published.plusDays(AHEAD_DAYS)) ? same : next;
  }

  private int year(int i) {
    int value = i < to && tokens.isNumber(i) ? digits(i) : -1;
    return value > 1900 && value < 2100 ? value : -1;
  }

  private int digits(int i) {
    return i < to ? CalendarWords.digits(words.at(i)) : -1;
  }

  private boolean number(int i) {
    return i < to && tokens.glued(i) && tokens.isNumber(i) && digits(i) > 31;
  }
}
