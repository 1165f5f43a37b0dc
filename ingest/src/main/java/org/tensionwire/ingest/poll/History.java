package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tensionwire.pipeline.FeedState;

/**
 * Tells what a feed repeats of its past from its news: all of a first document, and the old items
 * of one that brings many at once, as after a move to another publishing system or a long absence.
 * A single old item is late news.
 */
final class History {
  private static final Duration OLD = Duration.ofDays(2);
  private static final int MANY = 10;

  /** For which the polls of one document may go on. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final boolean first;
  private final boolean replayed;
  private final boolean undatedToo;
  private final Instant horizon;

  private History(boolean first, boolean replayed, boolean undatedToo, Instant horizon) {
    this.first = first;
    this.replayed = replayed;
    this.undatedToo = undatedToo;
    this.horizon = horizon;
  }

  static History of(FeedState before, List<Sight> sights, Instant now) {
    Instant horizon = now.minus(OLD);
    List<Sight> fresh = sights.stream().filter(Sight::fresh).toList();
    Instant begun = isContinued(before) ? now.minus(LONGEST) : now;
    long old = sights.stream().filter(sight -> isTakenNow(sight, begun, horizon)).count();
    boolean first = before.getLastSuccessAt() == null;
    return new History(first, !first && old >= MANY, 2 * old > fresh.size(), horizon);
  }

  /** Whether items of the last document are still waiting, so that this goes on with it. */
  private static boolean isContinued(FeedState before) {
    return before.getItemsWaiting() != null && before.getItemsWaiting() > 0;
  }

  /** An old item, taken by this poll or by those before it that had to leave off. */
  private static boolean isTakenNow(Sight sight, Instant begun, Instant horizon) {
    Instant first = sight.known() == null ? null : sight.known().getFirstSeenAt();
    boolean now = sight.fresh() || (first != null && first.isAfter(begun));
    return now && isBefore(sight, horizon);
  }

  /** Whether a feed that was read before brings its past again. */
  boolean replayed() {
    return replayed;
  }

  boolean contains(Sight sight) {
    boolean undated = sight.item().entry().published() == null;
    return first
        || (replayed && sight.fresh() && (isBefore(sight, horizon) || (undatedToo && undated)));
  }

  /** The same, news first. */
  List<Sight> last(List<Sight> sights) {
    Stream<Sight> news = sights.stream().filter(sight -> !contains(sight));
    return Stream.concat(news, sights.stream().filter(this::contains)).toList();
  }

  private static boolean isBefore(Sight sight, Instant horizon) {
    Instant published = sight.item().entry().published();
    return published != null && published.isBefore(horizon);
  }
}
