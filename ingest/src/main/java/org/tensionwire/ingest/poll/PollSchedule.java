package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a feed is due: a bounded interval, longer after failures but never for ever.
 *
 * @param standard interval of feeds that state none
 * @param min shortest interval, whoever asks
 * @param max longest interval, whoever asks
 */
public record PollSchedule(Duration standard, Duration min, Duration max) {
  private static final int MAX_DOUBLINGS = 20;

  public PollSchedule {
    if (min.isNegative() || min.isZero() || max.compareTo(min) < 0) {
      throw new IllegalArgumentException("interval bounds must be 0 < min <= max");
    }
  }

  /** After a poll that went well. */
  public NextPoll regular(@Nullable Integer feedSeconds, Instant now) {
    return new NextPoll(now.plus(interval(feedSeconds)), NextPoll.Reason.INTERVAL);
  }

  /** After a poll that left items for the next. */
  public NextPoll soon(Instant now) {
    return new NextPoll(now.plus(min), NextPoll.Reason.CONTINUE);
  }

  /**
   * After the {@code failures}th failure in a row.
   *
   * @param retryAfter what the server asks for; null where it does not
   */
  public NextPoll afterFailure(
      @Nullable Integer feedSeconds, int failures, @Nullable Duration retryAfter, Instant now) {
    Duration backOff = bounded(doubled(interval(feedSeconds), failures));
    if (retryAfter == null) {
      return new NextPoll(now.plus(backOff), NextPoll.Reason.BACK_OFF);
    }
    return new NextPoll(now.plus(bounded(retryAfter)), NextPoll.Reason.RETRY_AFTER);
  }

  private Duration interval(@Nullable Integer feedSeconds) {
    return bounded(feedSeconds == null ? standard : Duration.ofSeconds(feedSeconds));
  }

  private Duration doubled(Duration interval, int failures) {
    Duration result = interval;
    for (int i = 0; i < Math.min(failures, MAX_DOUBLINGS) && result.compareTo(max) < 0; i++) {
      result = result.multipliedBy(2);
    }
    return result;
  }

  private Duration bounded(Duration wish) {
    if (wish.compareTo(min) < 0) {
      return min;
    }
    return wish.compareTo(max) > 0 ? max : wish;
  }
}
