package org.tensionwire.enrich.index;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a story counts. */
public final class StoryTime {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private StoryTime() {}

  /**
   * The publisher's date where it can be believed, else the first sight. Sample stories are told in
   * time lapse, so that theirs may be of any age.
   */
  public static Instant of(@Nullable Instant published, Instant seen, boolean sample) {
    if (published == null || published.isAfter(seen)) {
      return seen;
    }
    boolean old = published.isBefore(seen.minus(Method.LATEST));
    return old && !sample ? seen : published;
  }

  /** Hours since 1970 at the start of the hour, UTC. */
  public static long hour(Instant time) {
    return Math.floorDiv(time.toEpochMilli(), HOUR);
  }

  public static Instant start(long hour) {
    return Instant.ofEpochMilli(hour * HOUR);
  }
}
