package org.tensionwire.ingest.wiring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tensionwire.contract.Publisher;
import org.tensionwire.ingest.poll.PollOutcome;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

/** Definitions and states for tests. */
final class Samples {
  private Samples() {}

  static FeedDefinition feed(String id, String url) {
    return FeedDefinition.newBuilder()
        .setFeedId(id)
        .setUrl(url)
        .setPublisher(Publisher.newBuilder().setId(id).setName(id).setTier("blog").build())
        .setFetchPages(false)
        .setSample(false)
        .build();
  }

  static FeedState state(String id, String url, Instant due) {
    return FeedState.newBuilder()
        .setFeedId(id)
        .setUrl(url)
        .setLastOutcome(PollOutcome.UNCHANGED.code())
        .setFailures(0)
        .setNextPollAt(due)
        .setNextPollReason("interval")
        .setItemsSeen(0)
        .setItemsNew(0)
        .setItemsUpdated(0)
        .setItemsUnchanged(0)
        .setItemsRefused(Map.of())
        .setPolls(Map.of())
        .setKnownItems(List.of())
        .build();
  }
}
