package org.tensionwire.ingest.courtesy;

import java.time.Duration;

/**
 * How sites are spared.
 *
 * @param spacing from the end of a request to the next one to the same site; zero for none
 * @param optOut what is never fetched
 */
public record Courtesy(Duration spacing, OptOut optOut) {
  public static final Courtesy STANDARD = new Courtesy(Duration.ofSeconds(5), OptOut.NONE);

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

  public Courtesy {
    if (spacing.isNegative()) {
      throw new IllegalArgumentException("spacing must not be negative");
    }
  }

  public Courtesy withSpacing(Duration other) {
    return new Courtesy(other, optOut);
  }

  public Courtesy withOptOut(OptOut other) {
    return new Courtesy(spacing, other);
  }

  /**
   * Spacing of a site that asks for {@code delay}: granted up to a minute, never less than ours.
   */
  Duration granted(Duration delay) {
    Duration most = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    return most.compareTo(spacing) > 0 ? most : spacing;
  }
}
