package org.tensionwire.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about when it changes; nothing of it is binding.
 *
 * @param period between changes; null where it does not say
 * @param base a time from which the periods are counted; null where it does not say
 * @param skipHours hours of the day, UTC, 0 to 23, in which nothing is published
 * @param skipDays days, UTC, on which nothing is published
 */
public record StatedRhythm(
    @Nullable Duration period,
    @Nullable Instant base,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays) {
  public static final StatedRhythm NONE = new StatedRhythm(null, null, Set.of(), Set.of());

  public StatedRhythm {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }
}
