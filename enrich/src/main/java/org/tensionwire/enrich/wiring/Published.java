package org.tensionwire.enrich.wiring;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a story says it was published, if that can be. */
final class Published {
  /** Clocks of publishers may be this much ahead. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private Published() {}

  static @Nullable Instant of(Revised revised) {
    Instant published = revised.story().published();
    return published == null || published.isAfter(revised.sight().seenAt().plus(AHEAD))
        ? null
        : published;
  }
}
