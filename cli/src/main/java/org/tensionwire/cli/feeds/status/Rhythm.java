package org.tensionwire.cli.feeds.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.KnownItem;

/**
 * How long a feed may be quiet. It rests on the gaps between the arrivals that the state still
 * knows, for the mean rate in the state fades with every poll that brings nothing: a feed that died
 * would soon count as one that never said much.
 */
final class Rhythm {
  private static final int FEWEST_ARRIVALS = 4;
  private static final int LONGEST_GAPS = 3;
  private static final int USUAL_GAPS = 10;
  private static final Duration ALWAYS = Duration.ofHours(6);
  private static final double SECONDS_PER_HOUR = 3_600;

  private Rhythm() {}

  /** When something new came last: the latest first sight, else the last change. */
  static Optional<Instant> latest(FeedState state) {
    List<Instant> arrivals = arrivals(state.getKnownItems());
    return arrivals.isEmpty()
        ? Optional.ofNullable(state.getLastChangedAt())
        : Optional.of(arrivals.get(arrivals.size() - 1));
  }

  /** The longest silence that is still usual; empty where too little is known to say. */
  static Optional<Duration> patience(FeedState state) {
    List<Instant> arrivals = arrivals(state.getKnownItems());
    if (arrivals.size() >= FEWEST_ARRIVALS) {
      List<Duration> gaps =
          IntStream.range(1, arrivals.size())
              .mapToObj(i -> Duration.between(arrivals.get(i - 1), arrivals.get(i)))
              .sorted()
              .toList();
      Duration longest = gaps.get(gaps.size() - 1).multipliedBy(LONGEST_GAPS);
      Duration usual = gaps.get(gaps.size() / 2).multipliedBy(USUAL_GAPS);
      return Optional.of(longer(longer(longest, usual), ALWAYS));
    } else if (state.getItemsPerHour() > 0) {
      double seconds = USUAL_GAPS * SECONDS_PER_HOUR / state.getItemsPerHour();
      return Optional.of(longer(Duration.ofSeconds((long) seconds), ALWAYS));
    }
    return Optional.empty();
  }

  /** Items that came with one poll are one arrival. */
  private static List<Instant> arrivals(Collection<KnownItem> items) {
    return items.stream()
        .map(KnownItem::getFirstSeenAt)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
