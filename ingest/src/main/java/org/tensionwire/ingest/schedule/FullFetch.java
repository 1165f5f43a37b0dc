package org.tensionwire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is asked for its document whatever the server thinks has not changed: caches and
 * careless programs answer "not modified" to what they have changed long ago.
 */
public final class FullFetch {
  private static final Duration AT_LEAST = Duration.ofHours(20);
  private static final Duration SPREAD = Duration.ofHours(8);
  private static final long STEPS = 1 << 16;

  private FullFetch() {}

  /**
   * Once in twenty to twenty-eight hours; the same feed and document give the same time.
   *
   * @param lastDocument when it last sent one; null where that is not known
   */
  public static boolean isDue(String feedId, @Nullable Instant lastDocument, Instant now) {
    if (lastDocument == null) {
      return true;
    }
    long mixed = (feedId.hashCode() * 31L + lastDocument.toEpochMilli()) * 0x9E3779B97F4A7C15L;
    long step = Math.floorMod(mixed >>> 17, STEPS);
    Duration wait = AT_LEAST.plusMillis(SPREAD.toMillis() * step / STEPS);
    return !now.isBefore(lastDocument.plus(wait));
  }
}
