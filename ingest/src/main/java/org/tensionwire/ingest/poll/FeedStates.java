package org.tensionwire.ingest.poll;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

/** States of feeds, before and between polls. */
final class FeedStates {
  private static final int DETAIL = 300;

  private FeedStates() {}

  /** State of a feed that was never polled. */
  static FeedState blank(FeedDefinition feed) {
    return FeedState.newBuilder()
        .setFeedId(feed.getFeedId())
        .setUrl(feed.getUrl())
        .setLastOutcome(PollOutcome.NEVER.code())
        .setFailures(0)
        .setNextPollAt(Instant.EPOCH)
        .setNextPollReason(NextPoll.Reason.INTERVAL.code())
        .setItemsSeen(0)
        .setItemsNew(0)
        .setItemsUpdated(0)
        .setItemsUnchanged(0)
        .setItemsRefused(Map.of())
        .setPolls(Map.of())
        .setKnownItems(List.of())
        .build();
  }

  /** The state, without what belongs to another address than the definition's. */
  static FeedState current(FeedState state, FeedDefinition feed) {
    return state.getUrl().equals(feed.getUrl())
        ? state
        : FeedState.newBuilder(state)
            .setUrl(feed.getUrl())
            .setEtag(null)
            .setLastModified(null)
            .setDocumentSha256(null)
            .build();
  }

  static String detail(String text) {
    return text.length() <= DETAIL ? text : text.substring(0, DETAIL);
  }
}
