package org.tensionwire.ingest.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822 and its careless kin, ISO 8601 and its parts. A day that no
 * calendar has, and a time from before the web or after tomorrow, is no date; nothing rolls over. A
 * missing zone is UTC.
 */
final class FeedDates {
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final Pattern ISO =
      Pattern.compile(
          "([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2})(?:[Tt ]\\s*([0-9]{1,2}):([0-9]{2})"
              + "(?::([0-9]{2})(?:[.,][0-9]{1,12})?)?)?)?\\s*([A-Za-z]{1,5}|[+-][0-9:]{4,6}|[+-][0-9]{2})?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "([0-9]{4})([0-9]{2})([0-9]{2})(?:[Tt ]?([0-9]{2}):?([0-9]{2})(?::?([0-9]{2}))?)?"
              + "\\s*([A-Za-z]{1,5}|[+-][0-9:]{4,6})?");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![0-9])([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:[.][0-9]+)?)?\\s*([AaPp][.]?[Mm][.]?(?![A-Za-z]))?"
              + "\\s*((?:GMT|UTC?)?\\s*[+-][0-9]{1,2}:?[0-9]{2}|[A-Za-z]{1,5})?");

  private FeedDates() {}

  static @Nullable Instant parse(@Nullable String text, Instant now) {
    if (text == null || text.length() > FeedLimits.DATE_LENGTH) {
      return null;
    }
    String folded = text.replaceAll("\\([^)]*\\)", " ").replaceAll("\\s+", " ").strip();
    try {
      Instant instant = any(folded);
      return instant == null || instant.isBefore(EARLIEST) || instant.isAfter(now.plus(AHEAD))
          ? null
          : instant;
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Instant any(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return numeric(iso);
    }
    Matcher compact = COMPACT.matcher(text);
    return compact.matches() ? numeric(compact) : worded(text);
  }

  private static @Nullable Instant numeric(Matcher m) {
    ZoneOffset zone = m.group(7) == null ? ZoneOffset.UTC : Zones.offset(m.group(7));
    return zone == null
        ? null
        : LocalDateTime.of(
                number(m.group(1), 0),
                number(m.group(2), 1),
                number(m.group(3), 1),
                number(m.group(4), 0),
                number(m.group(5), 0),
                seconds(m.group(6)))
            .toInstant(zone);
  }

  private static @Nullable Instant worded(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      WordedDate date = WordedDate.parse(text);
      return date == null ? null : date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    String zoneName = time.group(5);
    ZoneOffset zone = zoneName == null ? ZoneOffset.UTC : Zones.offset(zoneName.strip());
    int end = zone == null ? time.start(5) : time.end();
    String rest = text.substring(0, time.start()) + " " + text.substring(end);
    WordedDate date = WordedDate.parse(rest);
    if (date == null) {
      return null;
    }
    int hour = hour(number(time.group(1), 0), time.group(4));
    return date.atStartOfDay()
        .withHour(hour)
        .withMinute(number(time.group(2), 0))
        .withSecond(seconds(time.group(3)))
        .toInstant(zone == null ? ZoneOffset.UTC : zone);
  }

  private static int hour(int hour, @Nullable String half) {
    if (half == null) {
      return hour;
    }
    boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
    return hour % 12 + (afternoon ? 12 : 0);
  }

  /** A leap second counts as the one before it. */
  private static int seconds(@Nullable String text) {
    int seconds = number(text, 0);
    return seconds == 60 ? 59 : seconds;
  }

  private static int number(@Nullable String text, int otherwise) {
    return text == null ? otherwise : Integer.parseInt(text);
  }
}
