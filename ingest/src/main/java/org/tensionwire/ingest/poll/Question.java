package org.tensionwire.ingest.poll;

import java.time.Instant;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.schedule.FullFetch;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

/** What a poll asks: where, and whether only for what has changed. */
record Question(String url, Validators validators) {

  static Question of(FeedDefinition feed, FeedState before, Instant now) {
    boolean whole =
        Doubt.holds(before, now)
            || FullFetch.isDue(feed.getFeedId(), before.getLastDocumentAt(), now);
    return new Question(
        Relocation.address(feed, before),
        whole ? Validators.NONE : new Validators(before.getEtag(), before.getLastModified()));
  }

  FetchRequest request() {
    return FetchRequest.feed(url, validators);
  }

  /** False where "not modified" is no answer. */
  boolean conditional() {
    return !validators.equals(Validators.NONE);
  }
}
