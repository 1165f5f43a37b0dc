package org.tensionwire.ingest.feed;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time within a date's text.
 *
 * @param zone as written; null where none is
 * @param rest the text without time and zone
 */
record ClockTime(LocalTime time, @Nullable String zone, String rest) {
  private static final String ZONE =
      "([+-]0[0-9]{2}:[0-9]{2}|(?:GMT|UTC?)\\s?[+-]\\s?[0-9]{1,2}(?::?[0-9]{2})?|[+-]\\s?[0-9]{1,2}(?::?[0-9]{2})?(?![0-9])"
          + "|[A-Za-z]+/[A-Za-z_]+(?:/[A-Za-z_]+)?|[A-Za-z]{1,5}(?![A-Za-z]))";
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![0-9:])(?:(AM|PM)\\s*)?([0-9]{1,2})(?:\\s*[:h]\\s*([0-9]{1,2}))(?:\\s*[:m]\\s*([0-9]{1,2})?"
              + "(?:[.,:][0-9]{1,12})?)?(?![0-9])\\s*([AaPp]\\.?[Mm]\\.?(?![A-Za-z]))?\\s*"
              + ZONE
              + "?");
  private static final Pattern BARE_HOUR =
      Pattern.compile(
          "(?<![0-9])([0-9]{1,2})\\s?([AaPp]\\.?[Mm]\\.?(?![A-Za-z]))\\s*" + ZONE + "?");

  /** Midnight with an unchanged rest where {@code text} holds no time. */
  static ClockTime in(String text) {
    Matcher m = TIME.matcher(text);
    if (m.find()) {
      String half = m.group(1) != null ? m.group(1) : m.group(5);
      int hour = hour(Integer.parseInt(m.group(2)), half);
      LocalTime time = LocalTime.of(hour, number(m.group(3)), seconds(m.group(4)));
      return of(time, m.group(6), text, m, 6);
    }
    Matcher bare = BARE_HOUR.matcher(text);
    if (bare.find()) {
      LocalTime time = LocalTime.of(hour(Integer.parseInt(bare.group(1)), bare.group(2)), 0);
      return of(time, bare.group(3), text, bare, 3);
    }
    return new ClockTime(LocalTime.MIDNIGHT, null, text);
  }

  private static ClockTime of(
      LocalTime time, @Nullable String zone, String text, Matcher m, int zoneGroup) {
    boolean known = zone != null && Zones.isZone(zone);
    int end = zone == null || known ? m.end() : m.start(zoneGroup);
    String rest = text.substring(0, m.start()) + " " + text.substring(end);
    return new ClockTime(time, known ? zone : null, rest);
  }

  private static int hour(int hour, @Nullable String half) {
    if (half == null || hour > 12) {
      return hour;
    }
    boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
    return hour % 12 + (afternoon ? 12 : 0);
  }

  /** A leap second counts as the one before it. */
  private static int seconds(@Nullable String text) {
    int seconds = number(text);
    return seconds == 60 ? 59 : seconds;
  }

  private static int number(@Nullable String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }
}
