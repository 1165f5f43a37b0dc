package org.tensionwire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;

/** Spreads polls that would fall together; the same feed and time give the same delay. */
final class Jitter {
  private static final double SHARE = 0.1;
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final long STEPS = 1 << 20;

  private Jitter() {}

  /** {@code wait} and up to a tenth more, at most half an hour. */
  static Duration added(Duration wait, String feedId, Instant now) {
    double longest = Math.min(wait.toMillis() * SHARE, LONGEST.toMillis());
    long mixed = (feedId.hashCode() * 31L + now.toEpochMilli()) * 0x9E3779B97F4A7C15L;
    long step = Math.floorMod(mixed >>> 17, STEPS);
    return wait.plusMillis((long) (longest * step / STEPS));
  }
}
