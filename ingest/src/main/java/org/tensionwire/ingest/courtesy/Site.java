package org.tensionwire.ingest.courtesy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FetchResult.Throttled;

/** What is remembered of a site. For one thread at a time. */
final class Site {
  private static final Duration SLOW_FROM = Duration.ofSeconds(5);
  private static final Duration RETRY_MIN = Duration.ofMinutes(1);
  private static final Duration RETRY_MAX = Duration.ofHours(24);
  private static final Duration UNSAID_MAX = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 10;

  private @Nullable Instant enteredAt;
  private Instant closedUntil = Instant.EPOCH;
  private Speed speed = Speed.UNPROVEN;
  private int throttles;
  private Duration spacing;

  Site(Duration spacing) {
    this.spacing = spacing;
  }

  /**
   * Now or earlier where the site is free; a guess where somebody is asking it.
   *
   * @param spared when somebody unknown may have asked it last
   */
  Instant freeAt(Instant now, Instant spared) {
    if (enteredAt != null) {
      return now.plus(spacing).plusMillis(1);
    }
    Duration since = spared.isBefore(now.minus(spacing)) ? spacing : Duration.between(spared, now);
    Instant free = now.plus(spacing).minus(since);
    return closedUntil.isAfter(free) ? closedUntil : free;
  }

  void enter(Instant now) {
    enteredAt = now;
  }

  void leave(FetchResult answer, Instant now) {
    Duration took = enteredAt == null ? Duration.ZERO : Duration.between(enteredAt, now);
    enteredAt = null;
    speed = speed(answer, took);
    visited(now);
    if (answer instanceof Throttled throttled) {
      throttles++;
      closeUntil(now.plus(backOff(throttled)));
    } else if (!(answer instanceof FetchResult.Failed)) {
      throttles = 0;
    }
  }

  /** Spares the site after a request that ended at {@code now}. */
  void visited(Instant now) {
    closeUntil(now.plus(spacing));
  }

  void space(Duration other) {
    spacing = other;
  }

  private void closeUntil(Instant until) {
    closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
  }

  Speed speed() {
    return speed;
  }

  boolean isForgettable(Instant now) {
    return enteredAt == null && throttles == 0 && speed != Speed.SLOW && closedUntil.isBefore(now);
  }

  /** What it asks for, within bounds; doubled each time where it says nothing. */
  private Duration backOff(Throttled answer) {
    Duration asked = answer.retryAfter();
    if (asked == null) {
      Duration doubled = RETRY_MIN.multipliedBy(1L << Math.min(throttles - 1, MOST_DOUBLINGS));
      return doubled.compareTo(UNSAID_MAX) > 0 ? UNSAID_MAX : doubled;
    } else if (asked.compareTo(RETRY_MIN) < 0) {
      return RETRY_MIN;
    }
    return asked.compareTo(RETRY_MAX) > 0 ? RETRY_MAX : asked;
  }

  private static Speed speed(FetchResult answer, Duration took) {
    boolean timeout =
        answer instanceof FetchResult.Failed failed && failed.reason() == FetchFailure.TIMEOUT;
    return timeout || took.compareTo(SLOW_FROM) >= 0 ? Speed.SLOW : Speed.QUICK;
  }
}
