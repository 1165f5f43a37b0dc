package org.tensionwire.cli.feeds.status;

import java.time.Duration;

/** Durations as people say them: the largest unit of which there are two, in whole numbers. */
public final class Age {
  private static final int TWO_DAYS_IN_HOURS = 48;

  private Age() {}

  /**
   * Such as {@code 90s}, {@code 15m}, {@code 3h} or {@code 12d}; {@code -} before negative ones.
   */
  public static String of(Duration duration) {
    if (duration.isNegative()) {
      return "-" + of(duration.negated());
    } else if (duration.toHours() >= TWO_DAYS_IN_HOURS) {
      return duration.toDays() + "d";
    } else if (duration.toHours() >= 2) {
      return duration.toHours() + "h";
    }
    return duration.toMinutes() >= 2 ? duration.toMinutes() + "m" : duration.toSeconds() + "s";
  }
}
