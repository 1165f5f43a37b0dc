package org.tensionwire.ingest.poll;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tensionwire.ingest.drift.Drift;
import org.tensionwire.ingest.drift.DriftSign;
import org.tensionwire.ingest.drift.Likeness;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.item.ItemRefusal;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedProfile;
import org.tensionwire.pipeline.FeedState;

/**
 * Whether a feed's items are held back, because another feed seems to stand at its address. Only
 * its definition ends that: by a release, or by another address.
 */
final class Quarantine {
  static final String REASON = ItemRefusal.FEED_DRIFT.code();

  private Quarantine() {}

  /** The state, without a quarantine that was released; what is usual is learned anew then. */
  static FeedState released(FeedState state, FeedDefinition feed) {
    Instant since = state.getQuarantinedAt();
    boolean over =
        since != null && feed.getReleasedAt() != null && !feed.getReleasedAt().isBefore(since);
    return over
        ? FeedStates.copy(state)
            .setProfile(null)
            .setQuarantine(null)
            .setQuarantinedAt(null)
            .setQuarantineSigns(null)
            .build()
        : state;
  }

  /** The state as the document makes it: in quarantine from now on, or as before. */
  static FeedState judged(FeedState before, ParsedFeed document, Instant now) {
    FeedProfile usual = before.getProfile();
    if (usual == null || isOn(before)) {
      return before;
    }
    Set<DriftSign> signs =
        new Drift(
                usual,
                Likeness.of(document),
                before.getUrl(),
                () -> isShared(before, document.entries()))
            .signs();
    return Drift.isLikely(signs)
        ? FeedStates.copy(before)
            .setQuarantine(REASON)
            .setQuarantinedAt(now)
            .setQuarantineSigns(signs.stream().map(DriftSign::code).toList())
            .build()
        : before;
  }

  private static boolean isShared(FeedState before, List<FeedEntry> entries) {
    return Recognition.of(before, entries).sights().stream()
        .anyMatch(sight -> sight.known() != null);
  }

  static boolean isOn(FeedState state) {
    return state.getQuarantine() != null;
  }

  /** What the state says of it, for people. */
  static String detail(FeedState state) {
    List<String> signs = state.getQuarantineSigns();
    return REASON + ": " + (signs == null ? "" : String.join(", ", signs));
  }

  /** Learns from a document that was read to its end. */
  static void learn(FeedState.Builder state, ParsedFeed document) {
    if (state.getQuarantine() == null && !document.entries().isEmpty()) {
      state.setProfile(Likeness.after(state.getProfile(), Likeness.of(document)));
    }
  }
}
