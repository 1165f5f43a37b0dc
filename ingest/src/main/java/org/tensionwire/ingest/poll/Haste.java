package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.tensionwire.ingest.schedule.Escalation;
import org.tensionwire.ingest.schedule.NextPoll;
import org.tensionwire.ingest.schedule.PollSchedule;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

/** Feeds whose reports escalate are due before their time. Thread-safe. */
public final class Haste {
  private final PollSchedule schedule;
  private final Escalation escalation;
  private final InstantSource clock;

  public Haste(PollSchedule schedule, Escalation escalation, InstantSource clock) {
    this.schedule = schedule;
    this.escalation = escalation;
    this.clock = clock;
  }

  /** A feed that fails, and one whose definition names an interval, is not hurried. */
  public boolean isDue(FeedDefinition feed, FeedState state) {
    Instant now = clock.instant();
    return feed.getPollIntervalSeconds() == null
        && state.getFailures() == 0
        && state.getLastPolledAt() != null
        && !state.getNextPollReason().equals(NextPoll.Reason.ESCALATION.code())
        && !state.getNextPollReason().equals(NextPoll.Reason.OUTAGE.code())
        && escalation.isEscalating(feed.getFeedId(), now)
        && !now.isBefore(state.getLastPolledAt().plus(wait(state)));
  }

  private Duration wait(FeedState state) {
    return schedule.hurried(Advice.hints(state.getAdvice()));
  }
}
