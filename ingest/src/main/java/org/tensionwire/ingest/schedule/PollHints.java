package org.tensionwire.ingest.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server and a feed say about how often to ask; advice, taken within bounds.
 *
 * @param fresh how long the answer may be kept, by {@code Cache-Control} or {@code Expires}; null
 *     where neither says
 * @param period between changes, by {@code ttl} or {@code sy:updatePeriod}; null where neither says
 * @param base a time from which the periods are counted, by {@code sy:updateBase}; null where it
 *     does not say, and changes may come at any time
 * @param skipHours hours of the day, UTC, 0 to 23, in which nothing is published
 * @param skipDays days, UTC, on which nothing is published
 */
public record PollHints(
    @Nullable Duration fresh,
    @Nullable Duration period,
    @Nullable Instant base,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays) {
  private static final int HOURS_A_WEEK = 7 * 24;

  public static final PollHints NONE = new PollHints(null, null, null, Set.of(), Set.of());

  public PollHints {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }

  /** Without what only an answer can say of itself. */
  public PollHints skipsAlone() {
    return new PollHints(null, null, null, skipHours, skipDays);
  }

  /** The longer of the two waits that are asked for; null where none is. */
  @Nullable Duration longest(Instant now) {
    Duration change = untilChange(now);
    if (fresh == null || change == null) {
      return fresh == null ? change : fresh;
    }
    return fresh.compareTo(change) > 0 ? fresh : change;
  }

  /** To the end of the period that is under way, where its beginning is known. */
  private @Nullable Duration untilChange(Instant now) {
    if (period == null || base == null || period.isZero()) {
      return period;
    }
    long gone = Math.floorMod(now.toEpochMilli() - base.toEpochMilli(), period.toMillis());
    return period.minusMillis(gone);
  }

  /** The first time from {@code at} on that is not skipped; {@code at} itself where all are. */
  Instant afterSkipped(Instant at) {
    if (skipHours.isEmpty() && skipDays.isEmpty()) {
      return at;
    }
    ZonedDateTime time = at.atZone(ZoneOffset.UTC);
    for (int hours = 0; hours < HOURS_A_WEEK; hours++) {
      if (!skipHours.contains(time.getHour()) && !skipDays.contains(time.getDayOfWeek())) {
        return time.toInstant();
      }
      time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return at;
  }
}
