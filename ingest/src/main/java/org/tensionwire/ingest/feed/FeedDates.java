package org.tensionwire.ingest.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822 and its careless kin, ISO 8601 and its parts, numbers, months
 * in words of many languages. A day that no calendar has, and a time from before the web or after
 * tomorrow, is no date; nothing rolls over. A missing zone is UTC, or Korea's of dates in its
 * script. Thread-safe.
 *
 * @param now what is after tomorrow depends on it
 * @param language of the feed, as a BCP 47 tag: settles 3/4/2020 and zones that share a name
 */
record FeedDates(Instant now, @Nullable String language) {
  private static final Instant EARLIEST = Instant.parse("1980-01-02T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final Pattern USUAL =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},? ?)?([0-9]{1,2}) ([A-Za-z]{3,9}) ([0-9]{4}) ([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?"
              + " ?(GMT|UTC|Z|[+-][0-9]{4})?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "([0-9]{4})([0-9]{2})([0-9]{2})(?:T? ?([0-9]{2})([0-9]{2})([0-9]{2})?)?((?![0-9]).*)");
  private static final Pattern HANGUL = Pattern.compile("[\\uac00-\\ud7a3]");
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final Pattern BEFORE_TIME = Pattern.compile("(?<=[0-9])[Tt](?=\\s?[0-9])");

  static @Nullable Instant parse(@Nullable String text, Instant now) {
    return new FeedDates(now, null).read(text).instant();
  }

  DateReading read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return DateReading.MISSING;
    }
    if (text.length() > FeedLimits.DATE_LENGTH) {
      return DateReading.none(DateFlaw.DATE_UNREADABLE);
    }
    try {
      Instant instant =
          any(DateText.plain(text), HANGUL.matcher(text).find() ? KOREA : ZoneOffset.UTC);
      return instant == null ? DateReading.none(DateFlaw.DATE_UNREADABLE) : inRange(instant);
    } catch (DateTimeException | NumberFormatException e) {
      return DateReading.none(DateFlaw.DATE_IMPOSSIBLE);
    }
  }

  private DateReading inRange(Instant instant) {
    return instant.isBefore(EARLIEST) || instant.isAfter(now.plus(AHEAD))
        ? DateReading.none(DateFlaw.DATE_RANGE)
        : DateReading.at(instant);
  }

  private @Nullable Instant any(String text, ZoneId unsaid) {
    Matcher usual = USUAL.matcher(text);
    Months.Month month = usual.matches() ? Months.named(usual.group(2)) : null;
    if (month != null) {
      LocalDate day =
          month.calendar().day(number(usual.group(3)), month.number(), number(usual.group(1)));
      return at(day, time(usual, 4), usual.group(7), unsaid);
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      LocalDate day =
          LocalDate.of(
              number(compact.group(1)), number(compact.group(2)), number(compact.group(3)));
      return tail(day, time(compact, 4), compact.group(7).strip(), unsaid);
    }
    ClockTime clock = ClockTime.in(BEFORE_TIME.matcher(text).replaceAll(" "));
    LocalDate day = NumericDate.find(clock.rest(), monthFirst());
    day = day != null ? day : WordedDate.find(clock.rest());
    return day == null ? null : at(day, clock.time(), clock.zone(), unsaid);
  }

  /** What follows a compact date: a zone, a time with colons, or nothing that is understood. */
  private @Nullable Instant tail(LocalDate day, LocalTime time, String tail, ZoneId unsaid) {
    if (tail.isEmpty() || Zones.isZone(tail)) {
      return at(day, time, tail.isEmpty() ? null : tail, unsaid);
    }
    ClockTime clock = ClockTime.in(tail.replaceFirst("^[Tt]", " "));
    return clock.rest().isBlank() ? at(day, clock.time(), clock.zone(), unsaid) : null;
  }

  private Instant at(LocalDate day, LocalTime time, @Nullable String zone, ZoneId unsaid) {
    ZoneId known = zone == null ? null : Zones.zone(zone, language);
    return day.atTime(time).atZone(known == null ? unsaid : known).toInstant();
  }

  private static LocalTime time(Matcher m, int group) {
    int seconds = number(m.group(group + 2));
    return LocalTime.of(
        number(m.group(group)), number(m.group(group + 1)), seconds == 60 ? 59 : seconds);
  }

  private @Nullable Boolean monthFirst() {
    return language == null ? null : language.toLowerCase(Locale.ROOT).matches("en(-us|-ph)?");
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
