package org.tensionwire.ingest.schedule;

import java.time.Duration;

/** Durations held between two others. */
final class Bounds {
  private Bounds() {}

  static Duration clamp(Duration wish, Duration min, Duration max) {
    if (wish.compareTo(min) < 0) {
      return min;
    }
    return wish.compareTo(max) > 0 ? max : wish;
  }
}
