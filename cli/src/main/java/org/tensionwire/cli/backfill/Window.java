package org.tensionwire.cli.backfill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, by when raw stories were written.
 *
 * @param since included
 * @param until excluded; null for everything that is there when the work begins
 */
public record Window(Instant since, @Nullable Instant until) {

  public boolean holds(long millis) {
    return millis >= since.toEpochMilli() && (until == null || millis < until.toEpochMilli());
  }
}
