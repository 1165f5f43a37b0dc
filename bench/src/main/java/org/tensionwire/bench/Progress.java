package org.tensionwire.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When how many stories were through. */
final class Progress {
  private record Point(Instant at, long count) {}

  private final Clock clock;
  private final Instant start;
  private final List<Point> points = new ArrayList<>();

  /** Starts the time. */
  Progress(Clock clock) {
    this.clock = clock;
    this.start = clock.instant();
  }

  void reached(long count) {
    if (points.isEmpty() ? count > 0 : count > points.get(points.size() - 1).count()) {
      points.add(new Point(clock.instant(), count));
    }
  }

  String summary() {
    Point first = points.get(0);
    Point last = points.get(points.size() - 1);
    Instant end = clock.instant();
    return """
        first outcome %.1f s after the start of the services
        %.0f stories/s from the first outcome to the last event
        %.0f stories/s between a quarter and the whole
        %.0f stories/s with the services' start"""
        .formatted(
            seconds(start, first.at()),
            (last.count() - first.count()) / seconds(first.at(), end),
            rateAfter(last.count() / 4, end),
            last.count() / seconds(start, end));
  }

  private double rateAfter(long count, Instant end) {
    Point from = points.stream().filter(point -> point.count() >= count).findFirst().orElseThrow();
    long rest = points.get(points.size() - 1).count() - from.count();
    return rest / seconds(from.at(), end);
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}
