package org.tensionwire.ingest.poll;

import java.time.Instant;
import org.tensionwire.ingest.schedule.Escalation;
import org.tensionwire.ingest.schedule.PollSchedule;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

/** What decides when any feed is due. Thread-safe. */
record Paces(PollSchedule schedule, Escalation escalation) {

  Pace of(FeedDefinition feed, FeedState before, Instant now) {
    return new Pace(schedule, feed, before, escalation.isEscalating(feed.getFeedId(), now), now);
  }
}
