package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.KnownItem;

/**
 * A stretch of a feed that no poll may have seen: a document shares no item with any before it.
 *
 * @param at when that was noticed
 * @param fresh whether it was by this poll, or an earlier one that left items
 * @param end how the search for its items ended, or stands
 * @param resumeAt when the search for them can go on; null where it is over
 */
record Gap(Instant at, boolean fresh, GapEnd end, @Nullable Instant resumeAt) {
  private static final double MILLIS_PER_HOUR = 3_600_000;

  /** The closed list behind {@code FeedState.last_gap}. */
  enum Standing {
    OPEN,
    CLOSED,
    READING;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Since when a gap is to be paged through; null where there is none. A replayed past is none: it
   * goes back beyond the last poll.
   */
  static @Nullable Instant since(
      FeedState before, List<Sight> sights, History history, Instant now) {
    if (Standing.READING.code().equals(before.getLastGap())) {
      return before.getLastGapAt();
    }
    boolean both = !before.getKnownItems().isEmpty() && !sights.isEmpty();
    boolean shared = sights.stream().anyMatch(sight -> sight.known() != null);
    return both && !shared && !history.replayed() ? now : null;
  }

  /** Whether the item was known before the gap. */
  static boolean isBefore(@Nullable KnownItem known, Instant gap) {
    return known != null
        && (known.getFirstSeenAt() == null || known.getFirstSeenAt().isBefore(gap));
  }

  /** Whether what was found goes back to what was known before it. */
  boolean reached() {
    return end.reached();
  }

  /**
   * @param before state before this poll
   * @param waiting items left for the next poll
   * @param taken new items of this poll
   */
  void note(FeedState.Builder state, FeedState before, int waiting, long taken) {
    if (fresh) {
      long gaps = before.getGaps() == null ? 0 : before.getGaps();
      state.setGaps(gaps + 1).setLastGapAt(at).setLastGapItems(lost(before, taken + waiting));
    } else if (reached()) {
      state.setLastGapItems(0L);
    }
    boolean reading = waiting > 0 || resumeAt != null;
    Standing done = reached() ? Standing.CLOSED : Standing.OPEN;
    state.setLastGap((reading ? Standing.READING : done).code());
    if (!reading) {
      Map<String, Long> ends = new HashMap<>();
      if (before.getGapEnds() != null) {
        ends.putAll(before.getGapEnds());
      }
      ends.merge(end.code(), 1L, Long::sum);
      state.setLastGapEnd(end.code()).setGapEnds(ends);
    }
  }

  private @Nullable Long lost(FeedState before, long found) {
    if (reached()) {
      return 0L;
    } else if (before.getItemsPerHour() <= 0 || before.getLastSuccessAt() == null) {
      return null;
    }
    double hours = Duration.between(before.getLastSuccessAt(), at).toMillis() / MILLIS_PER_HOUR;
    return Math.max(0, Math.round(before.getItemsPerHour() * hours) - found);
  }
}
