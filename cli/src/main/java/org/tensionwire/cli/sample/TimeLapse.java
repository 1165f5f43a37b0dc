package org.tensionwire.cli.sample;

import java.time.Duration;
import java.time.Instant;

/**
 * Maps real time onto simulated time at a constant speed, so that the order of things stays.
 *
 * @param from first simulated instant
 * @param to last simulated instant, at which time stands still
 * @param length real time from first to last
 */
public record TimeLapse(Instant from, Instant to, Duration length) {

  public TimeLapse {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
    }
    if (length.toMillis() <= 0) {
      throw new IllegalArgumentException("must take some time: " + length);
    }
  }

  /** The simulated instant, never outside of {@code from} and {@code to}. */
  public Instant simulated(Instant realStart, Instant realNow) {
    Duration passed = Duration.between(realStart, realNow);
    if (passed.isNegative()) {
      return from;
    }
    if (passed.compareTo(length) >= 0) {
      return to;
    }
    double share = (double) passed.toMillis() / length.toMillis();
    return from.plusMillis((long) (share * Duration.between(from, to).toMillis()));
  }
}
