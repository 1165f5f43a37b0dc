package org.tensionwire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.schedule.NextPoll.Reason;

/**
 * Decides when a feed is due. Thread-safe.
 *
 * @param standard wait of a feed of which nothing is known
 * @param min shortest wait, whoever asks
 * @param max longest wait, whoever asks
 */
public record PollSchedule(Duration standard, Duration min, Duration max) {
  /** A hint may stretch the wait by no more than this, so that a careless header loses nothing. */
  private static final int HINT_STRETCH = 4;

  private static final Duration HINT_ALWAYS = Duration.ofMinutes(15);
  private static final Duration THROTTLE_MAX = Duration.ofHours(6);
  private static final Duration OUTAGE_MAX = Duration.ofMinutes(5);
  private static final double MOST_DOUBLINGS = 20;

  public PollSchedule {
    if (min.isNegative() || min.isZero() || max.compareTo(min) < 0) {
      throw new IllegalArgumentException("interval bounds must be 0 < min <= max");
    }
  }

  /**
   * What of a feed matters here.
   *
   * @param interval that its definition names; null where it leaves it to be learned
   * @param escalating its latest incidents escalate
   */
  public record Subject(
      String feedId,
      @Nullable Duration interval,
      Cadence cadence,
      PollHints hints,
      boolean escalating) {}

  /** After a poll that went well. */
  public NextPoll regular(Subject feed, Instant now) {
    if (feed.interval() != null) {
      return at(feed, Bounds.clamp(feed.interval(), min, max), Reason.INTERVAL, now);
    }
    Duration wish = feed.cadence().wish();
    Duration learned = Bounds.clamp(wish, min, max);
    if (feed.escalating() && hurried(feed.hints()).compareTo(learned) < 0) {
      return at(feed, hurried(feed.hints()), Reason.ESCALATION, now);
    }
    Duration asked = feed.hints().longest(now);
    if (asked == null || asked.compareTo(learned) <= 0) {
      return at(feed, learned, reason(wish), now);
    }
    Duration granted = Bounds.clamp(asked, learned, mostGranted(learned));
    return at(feed, granted, granted.equals(asked) ? Reason.HINT : Reason.HINT_CLAMPED, now);
  }

  /** Wait where reports escalate: an answer that is fresh still would be no other. */
  public Duration hurried(PollHints hints) {
    return hints.fresh() == null ? min : Bounds.clamp(hints.fresh(), min, max);
  }

  /** After a poll that left items for the next. */
  public NextPoll soon(Instant now) {
    return new NextPoll(now.plus(min), Reason.CONTINUE);
  }

  /**
   * After a failure.
   *
   * @param weight of the failures in a row, this one included, see {@link FailureWeight}
   * @param retryAfter what the server asks for, a floor; null where it does not
   */
  public NextPoll afterFailure(
      Subject feed, double weight, @Nullable Duration retryAfter, Instant now) {
    Duration usual = feed.interval() == null ? feed.cadence().wish() : feed.interval();
    double factor = Math.pow(2, Math.min(weight, MOST_DOUBLINGS));
    double millis = Bounds.clamp(usual, min, max).toMillis() * factor;
    Duration backOff = Duration.ofMillis((long) Math.min(millis, max.toMillis()));
    if (retryAfter == null) {
      return at(feed, backOff, Reason.BACK_OFF, now);
    }
    Duration ours = backOff.compareTo(THROTTLE_MAX) > 0 ? THROTTLE_MAX : backOff;
    Duration asked = Bounds.clamp(retryAfter, min, max);
    return asked.compareTo(ours) >= 0
        ? at(feed, asked, Reason.RETRY_AFTER, now)
        : at(feed, ours, Reason.BACK_OFF, now);
  }

  /** After a failure that is not the feed's: soon, so that little is missed once all is well. */
  public NextPoll afterOutage(Subject feed, Instant now) {
    Duration usual = feed.interval() == null ? feed.cadence().wish() : feed.interval();
    Duration longest = OUTAGE_MAX.compareTo(min) > 0 ? OUTAGE_MAX : min;
    return at(feed, Bounds.clamp(usual, min, longest), Reason.OUTAGE, now);
  }

  private Reason reason(Duration wish) {
    if (wish.compareTo(min) < 0) {
      return Reason.LEARNED_CLAMPED_MIN;
    }
    return wish.compareTo(max) > 0 ? Reason.LEARNED_CLAMPED_MAX : Reason.LEARNED;
  }

  private Duration mostGranted(Duration learned) {
    Duration stretched = learned.multipliedBy(HINT_STRETCH);
    Duration most = stretched.compareTo(HINT_ALWAYS) > 0 ? stretched : HINT_ALWAYS;
    return Bounds.clamp(most, learned, max);
  }

  private NextPoll at(Subject feed, Duration wait, Reason reason, Instant now) {
    Instant due = now.plus(Jitter.added(wait, feed.feedId(), now));
    Instant open = feed.hints().afterSkipped(due);
    if (open.equals(due) || reason == Reason.ESCALATION) {
      return new NextPoll(due, reason);
    }
    Instant latest = now.plus(max);
    return new NextPoll(open.isAfter(latest) ? latest : open, Reason.SKIPPED);
  }
}
