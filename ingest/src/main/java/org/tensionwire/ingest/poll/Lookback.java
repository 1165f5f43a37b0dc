package org.tensionwire.ingest.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.KnownItem;

/** Compares a document with what its feed has shown, and closes the gap between where it can. */
final class Lookback {
  private final EarlierDocuments earlier;
  private final InstantSource clock;

  Lookback(EarlierDocuments earlier, InstantSource clock) {
    this.earlier = earlier;
    this.clock = clock;
  }

  /**
   * @param address that gave the document
   */
  Listing listing(String address, FeedState before, ParsedFeed document) {
    Instant now = clock.instant();
    Recognition newest = Recognition.of(before, document.entries());
    History history = History.of(before, newest.sights(), now);
    int known = (int) newest.sights().stream().filter(sight -> !sight.fresh()).count();
    Instant gap = Gap.since(before, newest.sights(), history, now);
    if (gap == null || Quarantine.isOn(before)) {
      return new Listing(newest, history, known, null);
    }
    Instant last = lastNews(before, gap).orElse(null);
    EarlierDocuments.Found found =
        earlier.before(
            before.getFeedId(),
            address,
            document,
            entries -> reaches(entries, before, gap),
            new MissingNews(address, before, document, gap, last));
    List<FeedEntry> all = new ArrayList<>(document.entries());
    all.addAll(found.entries());
    Recognition whole = Recognition.of(before, all);
    return new Listing(
        whole,
        History.of(before, whole.sights(), now),
        known,
        new Gap(gap, gap.equals(now), found.end(), found.resumeAt()));
  }

  /** The gap is done with. */
  void forget(String feedId) {
    earlier.forget(feedId);
  }

  /** What came later was found by the search itself. */
  private static Optional<Instant> lastNews(FeedState before, Instant gap) {
    return before.getKnownItems().stream()
        .filter(known -> Gap.isBefore(known, gap))
        .map(KnownItem::getFirstSeenAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  /** Back to an item that was known before the gap, or to days before the last document. */
  private static boolean reaches(List<FeedEntry> entries, FeedState before, Instant gap) {
    boolean older =
        lastNews(before, gap)
            .filter(
                last ->
                    entries.stream()
                        .allMatch(
                            entry -> entry.published() != null && entry.published().isBefore(last)))
            .isPresent();
    return older
        || Recognition.of(before, entries).sights().stream()
            .anyMatch(sight -> Gap.isBefore(sight.known(), gap));
  }
}
