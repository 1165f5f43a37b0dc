package org.tensionwire.ingest.wiring;

import org.tensionwire.ingest.poll.Haste;
import org.tensionwire.ingest.push.Subscriptions;
import org.tensionwire.ingest.schedule.Escalation;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

/** Escalations and pushes. */
record Hurries(Haste haste, PushHaste pushed, Escalation escalation, Subscriptions subscriptions)
    implements Hurry {
  @Override
  public boolean isDue(FeedDefinition feed, FeedState state) {
    return haste.isDue(feed, state) || pushed.isDue(state);
  }

  /** Its next owner subscribes it anew; from then on this instance would take pushes for forged. */
  @Override
  public void lost(String feedId) {
    subscriptions.forget(feedId);
  }

  @Override
  public void removed(String feedId) {
    subscriptions.forget(feedId);
    escalation.forget(feedId);
  }
}
