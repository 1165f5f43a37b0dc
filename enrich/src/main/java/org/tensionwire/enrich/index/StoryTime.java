package org.tensionwire.enrich.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a story counts. */
public final class StoryTime {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private StoryTime() {}

  /**
   * The publisher's date where it can be believed, else the first sight. Sample stories are told in
   * time lapse: theirs may be of any age, and without one there is no telling when.
   */
  public static Optional<Instant> of(@Nullable Instant published, Instant seen, boolean sample) {
    boolean dated = published != null && !published.isAfter(seen);
    if (sample) {
      return dated ? Optional.of(published) : Optional.empty();
    }
    return Optional.of(dated && !published.isBefore(seen.minus(Method.LATEST)) ? published : seen);
  }

  /** Hours since 1970 at the start of the hour, UTC. */
  public static long hour(Instant time) {
    return Math.floorDiv(time.toEpochMilli(), HOUR);
  }

  public static Instant start(long hour) {
    return Instant.ofEpochMilli(hour * HOUR);
  }
}
