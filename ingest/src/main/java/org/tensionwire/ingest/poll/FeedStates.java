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
        : copy(state)
            .setUrl(feed.getUrl())
            .setEtag(null)
            .setLastModified(null)
            .setDocumentSha256(null)
            .build();
  }

  /**
   * A builder that shares the parts of {@code state}, which nobody changes; Avro's own copies them
   * all.
   */
  static FeedState.Builder copy(FeedState state) {
    return FeedState.newBuilder()
        .setFeedId(state.getFeedId())
        .setUrl(state.getUrl())
        .setEtag(state.getEtag())
        .setLastModified(state.getLastModified())
        .setDocumentSha256(state.getDocumentSha256())
        .setLastPolledAt(state.getLastPolledAt())
        .setLastSuccessAt(state.getLastSuccessAt())
        .setLastChangedAt(state.getLastChangedAt())
        .setLastOutcome(state.getLastOutcome())
        .setLastDetail(state.getLastDetail())
        .setRepair(state.getRepair())
        .setFailures(state.getFailures())
        .setNextPollAt(state.getNextPollAt())
        .setNextPollReason(state.getNextPollReason())
        .setItemsSeen(state.getItemsSeen())
        .setItemsNew(state.getItemsNew())
        .setItemsUpdated(state.getItemsUpdated())
        .setItemsUnchanged(state.getItemsUnchanged())
        .setItemsRefused(state.getItemsRefused())
        .setPolls(state.getPolls())
        .setKnownItems(state.getKnownItems());
  }

  static String detail(String text) {
    return text.length() <= DETAIL ? text : text.substring(0, DETAIL);
  }
}
