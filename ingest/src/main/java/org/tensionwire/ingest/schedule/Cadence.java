package org.tensionwire.ingest.schedule;

import java.time.Duration;

/**
 * What a feed's polls taught about its rhythm.
 *
 * @param interval learned wait between polls
 * @param itemsPerHour mean rate of new items, recent polls counting more
 */
public record Cadence(Duration interval, double itemsPerHour) {
  private static final double FEW_KNOWN = 1.0 / 3;
  private static final double MANY_KNOWN = 2.0 / 3;
  private static final double FASTER = 0.5;
  private static final double SLOWER = 1.3;

  /** One part in this many of the learned rate comes from the latest poll. */
  private static final double MEMORY = 4;

  private static final double SECONDS_PER_HOUR = 3_600;

  /** A feed of which nothing is known yet. */
  public static Cadence untaught(Duration interval) {
    return new Cadence(interval, 0);
  }

  /**
   * Learns from a document: a poll should find between a third and two thirds of its items known.
   * Fewer mean that some may have come and gone unseen, more that it was asked too early.
   *
   * @param known items listed that the poll before had seen
   * @param listed items listed in all; 0 for an empty feed
   * @param waited since the poll before
   */
  public Cadence after(int known, int listed, Duration waited) {
    double share = listed == 0 ? 1 : (double) known / listed;
    double factor = share < FEW_KNOWN ? FASTER : share > MANY_KNOWN ? SLOWER : 1;
    return new Cadence(scaled(interval, factor), rate(listed - known, waited));
  }

  /** Learns from an answer that nothing changed. */
  public Cadence afterNothingNew(Duration waited) {
    return new Cadence(scaled(interval, SLOWER), rate(0, waited));
  }

  /**
   * The learned wait, but no longer than items are apart: a window of fifty items is half new only
   * after twenty-five of them, and the first should not wait that long.
   */
  public Duration wish() {
    if (itemsPerHour <= 0) {
      return interval;
    }
    Duration gap = Duration.ofSeconds(Math.max(1, (long) (SECONDS_PER_HOUR / itemsPerHour)));
    return gap.compareTo(interval) < 0 ? gap : interval;
  }

  public Cadence within(Duration min, Duration max) {
    return new Cadence(Bounds.clamp(interval, min, max), itemsPerHour);
  }

  private double rate(int fresh, Duration waited) {
    double hours = waited.toMillis() / 1_000.0 / SECONDS_PER_HOUR;
    if (hours <= 0) {
      return itemsPerHour;
    }
    double seen = fresh / hours;
    return itemsPerHour + (seen - itemsPerHour) / MEMORY;
  }

  private static Duration scaled(Duration wait, double factor) {
    return Duration.ofMillis((long) (wait.toMillis() * factor));
  }
}
