package org.tensionwire.ingest.poll;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.DocumentFlaw;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.feed.Repair;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.schedule.NextPoll;
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
            .setMovedTo(null)
            .setSeenMove(null)
            .setEtag(null)
            .setLastModified(null)
            .setDistrustedAt(null)
            .setDocumentSha256(null)
            .setProfile(null)
            .setQuarantine(null)
            .setQuarantinedAt(null)
            .setQuarantineSigns(null)
            .setIdentity(null)
            .setGuidsRenewed(null)
            .setAdvice(null)
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
        .setMovedTo(state.getMovedTo())
        .setSeenMove(state.getSeenMove())
        .setEtag(state.getEtag())
        .setLastModified(state.getLastModified())
        .setDistrustedAt(state.getDistrustedAt())
        .setDocumentSha256(state.getDocumentSha256())
        .setLastPolledAt(state.getLastPolledAt())
        .setLastSuccessAt(state.getLastSuccessAt())
        .setLastDocumentAt(state.getLastDocumentAt())
        .setLastChangedAt(state.getLastChangedAt())
        .setLastOutcome(state.getLastOutcome())
        .setLastDetail(state.getLastDetail())
        .setRepair(state.getRepair())
        .setFlaws(state.getFlaws())
        .setDropped(state.getDropped())
        .setFailures(state.getFailures())
        .setFailureWeight(state.getFailureWeight())
        .setLearnedIntervalMs(state.getLearnedIntervalMs())
        .setItemsPerHour(state.getItemsPerHour())
        .setAdvice(state.getAdvice())
        .setNextPollAt(state.getNextPollAt())
        .setNextPollReason(state.getNextPollReason())
        .setItemsSeen(state.getItemsSeen())
        .setItemsNew(state.getItemsNew())
        .setItemsUpdated(state.getItemsUpdated())
        .setItemsUnchanged(state.getItemsUnchanged())
        .setItemsRefused(state.getItemsRefused())
        .setItemsCut(state.getItemsCut())
        .setItemsUndated(state.getItemsUndated())
        .setDelaysS(state.getDelaysS())
        .setHub(state.getHub())
        .setPages(state.getPages())
        .setPageFailures(state.getPageFailures())
        .setPolls(state.getPolls())
        .setKnownItems(state.getKnownItems())
        .setItemsBackfilled(state.getItemsBackfilled())
        .setItemsWaiting(state.getItemsWaiting())
        .setGaps(state.getGaps())
        .setLastGapAt(state.getLastGapAt())
        .setLastGap(state.getLastGap())
        .setLastGapItems(state.getLastGapItems())
        .setLastGapEnd(state.getLastGapEnd())
        .setGapEnds(state.getGapEnds())
        .setProfile(state.getProfile())
        .setQuarantine(state.getQuarantine())
        .setQuarantinedAt(state.getQuarantinedAt())
        .setQuarantineSigns(state.getQuarantineSigns())
        .setIdentity(state.getIdentity())
        .setGuidsRenewed(state.getGuidsRenewed());
  }

  /** The state after one more poll, as far as every poll changes it. */
  static FeedState.Builder polled(
      FeedState before, PollOutcome outcome, @Nullable String detail, Instant now) {
    Map<String, Long> polls = new HashMap<>(before.getPolls());
    polls.merge(outcome.code(), 1L, Long::sum);
    return copy(before)
        .setLastPolledAt(now)
        .setLastOutcome(outcome.code())
        .setLastDetail(detail == null ? null : detail(detail))
        .setPolls(polls);
  }

  /** Notes what the document was like, and what the next poll may ask about it. */
  static void read(FeedState.Builder state, ParsedFeed feed) {
    state
        .setRepair(feed.repair().code())
        .setFlaws(feed.flaws().stream().sorted().map(DocumentFlaw::code).toList())
        .setDropped(feed.dropped())
        .setItemsCut((state.getItemsCut() == null ? 0 : state.getItemsCut()) + feed.dropped());
    if (feed.repair() == Repair.TRUNCATED) {
      state.setLastDetail("ends early, " + feed.dropped() + " items cut");
    }
  }

  /** Only a whole document is one that "not modified" may refer to. */
  static Validators validators(FetchResult.Fetched document, ParsedFeed feed) {
    return feed.repair() == Repair.TRUNCATED ? Validators.NONE : document.validators();
  }

  static String detail(String text) {
    return text.length() <= DETAIL ? text : text.substring(0, DETAIL);
  }
}
