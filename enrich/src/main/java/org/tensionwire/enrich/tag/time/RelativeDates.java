package org.tensionwire.enrich.tag.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.text.Tokens;

/** Reads times that count from the publication: "on Friday", "last week", "two days ago". */
final class RelativeDates {
  private static final Set<String> NO_DAY_BEFORE =
      Set.of(
          "every", "each", "news", "black", "good", "palm", "easter", "bloody", "super", "holy",
          "ash");
  private static final Set<String> NO_DAY_AFTER =
      Set.of("times", "telegraph", "express", "mirror", "mail", "herald", "world", "football");
  private static final Set<String> PARTS =
      Set.of("morning", "afternoon", "evening", "night", "noon", "midnight", "night's");

  private final Tokens tokens;
  private final Words words;
  private final int to;
  private final LocalDate published;

  RelativeDates(Tokens tokens, Words words, int to, LocalDate published) {
    this.tokens = tokens;
    this.words = words;
    this.to = to;
    this.published = published;
  }

  @Nullable DateFound at(int i) {
    String word = words.at(i);
    if (word.isEmpty()) {
      return null;
    }
    DayOfWeek day = tokens.capital(i) ? CalendarWords.weekday(word) : null;
    if (day == null) {
      day = CalendarWords.uncased(word);
    }
    if (day != null) {
      return weekday(i, day);
    }
    return switch (word) {
      case "yesterday", "hier" -> DateFound.day(published.minusDays(1), Basis.RELATIVE, i, part(i));
      case "today", "tonight", "overnight" -> DateFound.day(published, Basis.RELATIVE, i, part(i));
      case "tomorrow" -> DateFound.day(published.plusDays(1), Basis.RELATIVE, i, part(i));
      case "last", "past", "previous" -> last(i);
      case "this", "current" -> current(i);
      case "weekend" -> weekend(i, i + 1);
      case "ago" -> ago(i);
      default -> null;
    };
  }

  private @Nullable DateFound weekday(int i, DayOfWeek day) {
    String before = words.at(i - 1);
    String after = words.at(i + 1);
    if (NO_DAY_BEFORE.contains(before)
        || i + 1 < to && tokens.capital(i + 1) && NO_DAY_AFTER.contains(after)) {
      return null;
    }
    int end = part(i);
    if (before.equals("last") || before.equals("previous")) {
      return DateFound.day(earlier(day), Basis.WEEKDAY, i - 1, end);
    }
    if (before.equals("next") || before.equals("coming")) {
      LocalDate next = published.with(TemporalAdjusters.next(day));
      return DateFound.day(next, Basis.WEEKDAY, i - 1, end);
    }
    int last = words.at(end).equals("of") ? end + 1 : end;
    if (words.at(last).equals("last") && words.at(last + 1).equals("week")) {
      return DateFound.day(ofLastWeek(day), Basis.WEEKDAY, i, last + 2);
    }
    LocalDate latest = published.with(TemporalAdjusters.previousOrSame(day));
    return DateFound.day(latest, Basis.WEEKDAY, i, end);
  }

  /** "last Thursday": never today, and never yesterday, which has a word of its own. */
  private LocalDate earlier(DayOfWeek day) {
    LocalDate before = published.with(TemporalAdjusters.previous(day));
    return before.equals(published.minusDays(1)) ? before.minusWeeks(1) : before;
  }

  private LocalDate ofLastWeek(DayOfWeek day) {
    LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
  }

  private @Nullable DateFound last(int i) {
    int end = i + 2;
    return switch (words.at(i + 1)) {
      case "night", "evening" -> DateFound.day(published.minusDays(1), Basis.RELATIVE, i, end);
      case "week" -> coarse(published.minusWeeks(1), Grain.WEEK, i, end);
      case "weekend" -> weekend(i, end);
      case "month" -> coarse(published.minusMonths(1), Grain.MONTH, i, end);
      case "year" -> coarse(published.minusYears(1), Grain.YEAR, i, end);
      default -> null;
    };
  }

  private @Nullable DateFound current(int i) {
    int end = i + 2;
    return switch (words.at(i + 1)) {
      case "morning", "afternoon", "evening" -> DateFound.day(published, Basis.RELATIVE, i, end);
      case "week" -> coarse(published, Grain.WEEK, i, end);
      case "weekend" -> weekend(i, end);
      case "month" -> coarse(published, Grain.MONTH, i, end);
      case "year" -> coarse(published, Grain.YEAR, i, end);
      default -> null;
    };
  }

  private DateFound weekend(int from, int end) {
    LocalDate saturday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return new DateFound(saturday, Grain.WEEK, Basis.RELATIVE, from, end, false);
  }

  private @Nullable DateFound ago(int i) {
    int count = CalendarWords.number(words.at(i - 2));
    boolean few = words.at(i - 2).equals("few") || words.at(i - 2).equals("several");
    if (count < 0 && !few) {
      return null;
    }
    int n = few ? 3 : count;
    int from = i - 2;
    int end = i + 1;
    return switch (words.at(i - 1)) {
      case "minute", "minutes", "hour", "hours" ->
          DateFound.day(published, Basis.RELATIVE, from, end);
      case "day", "days" ->
          few
              ? coarse(published.minusDays(n), Grain.WEEK, from, end)
              : DateFound.day(published.minusDays(n), Basis.RELATIVE, from, end);
      case "week", "weeks" -> coarse(published.minusWeeks(n), Grain.WEEK, from, end);
      case "month", "months" -> coarse(published.minusMonths(n), Grain.MONTH, from, end);
      case "year", "years" -> coarse(published.minusYears(n), Grain.YEAR, from, end);
      default -> null;
    };
  }

  private static DateFound coarse(LocalDate within, Grain grain, int from, int end) {
    LocalDate first =
        switch (grain) {
          case DAY -> within;
          case WEEK -> within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTH -> within.withDayOfMonth(1);
          case YEAR -> within.withDayOfYear(1);
        };
    return new DateFound(first, grain, Basis.RELATIVE, from, end, false);
  }

  /** Where the words end that begin at a day: "Friday night" is one time. */
  private int part(int i) {
    return i + 1 < to && PARTS.contains(words.at(i + 1)) ? i + 2 : i + 1;
  }
}
