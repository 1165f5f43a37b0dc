package org.tensionwire.enrich.index;

import java.util.List;
import java.util.Locale;

/** What a reading covers. */
public enum Period {
  HOUR(1),
  DAY(24);

  private final int hours;

  Period(int hours) {
    this.hours = hours;
  }

  int hours() {
    return hours;
  }

  /** As the contract names it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The periods that end with {@code hour}, UTC. */
  public static List<Period> endingWith(long hour) {
    return Math.floorMod(hour, 24) == 23 ? List.of(HOUR, DAY) : List.of(HOUR);
  }
}
