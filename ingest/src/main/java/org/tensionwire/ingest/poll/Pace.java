package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.schedule.Cadence;
import org.tensionwire.ingest.schedule.FailureWeight;
import org.tensionwire.ingest.schedule.NextPoll;
import org.tensionwire.ingest.schedule.PollHints;
import org.tensionwire.ingest.schedule.PollSchedule;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

/** Ends a poll: what it taught of the feed's rhythm, and when the feed is due. For one poll. */
final class Pace {
  private final PollSchedule schedule;
  private final FeedDefinition feed;
  private final FeedState before;
  private final boolean escalating;
  private final Instant now;

  Pace(
      PollSchedule schedule,
      FeedDefinition feed,
      FeedState before,
      boolean escalating,
      Instant now) {
    this.schedule = schedule;
    this.feed = feed;
    this.before = before;
    this.escalating = escalating;
    this.now = now;
  }

  /**
   * After a document that was read to its end.
   *
   * @param known items listed that were known before
   * @param listed items listed in all
   */
  FeedState read(FeedState.Builder state, int known, int listed) {
    Cadence cadence = cadence();
    return well(state, first() ? cadence : cadence.after(known, listed, waited()));
  }

  FeedState notModified(FeedState.Builder state) {
    Cadence cadence = cadence();
    return well(state, first() ? cadence : cadence.afterNothingNew(waited()));
  }

  /**
   * After a document of which items are left for the next poll.
   *
   * @param resumeAt when they can go on; null where nothing but the poll's own budget holds them
   */
  FeedState unfinished(FeedState.Builder state, @Nullable Instant resumeAt) {
    NextPoll next =
        resumeAt == null ? schedule.soon(now) : new NextPoll(resumeAt, NextPoll.Reason.CONTINUE);
    return due(mended(state), next);
  }

  /**
   * @param retryAfter what the server asks for; null where it does not
   */
  FeedState failed(FeedState.Builder state, FailureWeight weight, @Nullable Duration retryAfter) {
    if (weight == FailureWeight.OURS) {
      return due(state, schedule.afterOutage(subject(cadence(), PollHints.NONE), now));
    }
    double weights = before.getFailureWeight() + weight.weight();
    NextPoll next =
        schedule.afterFailure(
            subject(cadence(), Advice.hints(before.getAdvice()).skipsAlone()),
            weights,
            retryAfter,
            now);
    return due(state.setFailures(before.getFailures() + 1).setFailureWeight(weights), next);
  }

  private FeedState well(FeedState.Builder state, Cadence taught) {
    Cadence cadence = taught.within(schedule.min(), schedule.max());
    mended(state)
        .setLearnedIntervalMs(cadence.interval().toMillis())
        .setItemsPerHour(cadence.itemsPerHour());
    return due(state, schedule.regular(subject(cadence, Advice.hints(state.getAdvice())), now));
  }

  private PollSchedule.Subject subject(Cadence cadence, PollHints hints) {
    Integer seconds = feed.getPollIntervalSeconds();
    Duration interval = seconds == null ? null : Duration.ofSeconds(seconds);
    return new PollSchedule.Subject(feed.getFeedId(), interval, cadence, hints, escalating);
  }

  private Cadence cadence() {
    Long learned = before.getLearnedIntervalMs();
    return learned == null
        ? Cadence.untaught(schedule.standard())
        : new Cadence(Duration.ofMillis(learned), before.getItemsPerHour());
  }

  /** A first document is all news; it teaches nothing. */
  private boolean first() {
    return before.getLastSuccessAt() == null;
  }

  private Duration waited() {
    return Duration.between(before.getLastSuccessAt(), now);
  }

  private static FeedState.Builder mended(FeedState.Builder state) {
    return state.setFailures(0).setFailureWeight(0);
  }

  private static FeedState due(FeedState.Builder state, NextPoll next) {
    return state.setNextPollAt(next.at()).setNextPollReason(next.reason().code()).build();
  }
}
