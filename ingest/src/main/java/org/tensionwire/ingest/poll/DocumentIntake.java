package org.tensionwire.ingest.poll;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.Fetcher;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.item.Hashes;
import org.tensionwire.ingest.push.Push;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

/** Takes what a feed's document brings. Thread-safe. */
final class DocumentIntake {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentIntake.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Fetcher web;
  private final Paces paces;
  private final Push push;
  private final HeldDocuments held;
  private final Lookback lookback;
  private final InstantSource clock;

  /**
   * @param web asked for article pages
   * @param held where a document waits whose items one poll could not all take
   */
  DocumentIntake(
      Fetcher web,
      Paces paces,
      Push push,
      HeldDocuments held,
      Lookback lookback,
      InstantSource clock) {
    this.web = web;
    this.paces = paces;
    this.push = push;
    this.held = held;
    this.lookback = lookback;
    this.clock = clock;
  }

  PollResult take(
      FeedDefinition feed, FeedState known, FetchResult.Fetched document, ParsedFeed parsed) {
    FeedState before = Quarantine.judged(known, parsed, clock.instant());
    boolean quarantine = Quarantine.isOn(before);
    PageTally asked = new PageTally(before.getPages(), before.getPageFailures());
    PageReader pages = new PageReader(web, clock, feed.getFetchPages() && !quarantine, asked);
    Listing listing = lookback.listing(Relocation.address(feed, before), before, parsed);
    ItemSift.Sifted sifted =
        new ItemSift(new RawStories(feed, parsed, traceId()), pages, clock)
            .sift(before, listing.recognition().sights(), listing.history());
    Instant now = clock.instant();
    boolean complete = listing.complete(sifted.waiting());
    PollOutcome outcome =
        quarantine ? PollOutcome.QUARANTINED : listing.outcome(outcome(parsed, sifted), complete);

    FeedState.Builder state = FeedStates.polled(before, outcome, null, now);
    asked.addTo(state);
    note(state, before, listing, sifted, now);
    note(state, before, document, parsed);
    Pace pace = paces.of(feed, before, now);
    if (!complete) {
      held.keep(feed, document, listing.known());
      FeedState after = pace.unfinished(state, listing.resumeAt(pages.resumeAt()));
      return result(after, outcome, sifted);
    }
    whole(state, before, document, parsed, sifted.tally().changed(), now);
    lookback.forget(feed.getFeedId());
    int recognised = held.drop(feed, listing.known());
    return result(pace.read(state, recognised, parsed.entries().size()), outcome, sifted);
  }

  /** What became of the items. */
  private static void note(
      FeedState.Builder state,
      FeedState before,
      Listing listing,
      ItemSift.Sifted sifted,
      Instant now) {
    sifted.tally().addTo(state);
    sifted.delays().addTo(state);
    state.setKnownItems(sifted.known()).setItemsWaiting(sifted.waiting());
    listing.recognition().note(state);
    if (listing.gap() != null) {
      listing.gap().note(state, before, sifted.waiting(), sifted.tally().taken());
    }
    if (sifted.tally().changed()) {
      state.setLastChangedAt(now);
    }
  }

  /** What the document says of itself. */
  private void note(
      FeedState.Builder state, FeedState before, FetchResult.Fetched document, ParsedFeed parsed) {
    String id = before.getFeedId();
    if (parsed.dropped() > 0 && !sha(document).equals(before.getDocumentSha256())) {
      LOG.warn("document of {} ends early, {} items cut", id, parsed.dropped());
    }
    FeedStates.read(state, parsed);
    if (Quarantine.isOn(before)) {
      state.setLastDetail(FeedStates.detail(Quarantine.detail(before)));
    }
    state
        .setHub(push.follow(id, before.getHub(), document))
        .setAdvice(Advice.of(parsed.rhythm(), document.fresh()));
  }

  /** Every item of the document is taken, so the next poll may ask what came after it. */
  private static void whole(
      FeedState.Builder state,
      FeedState before,
      FetchResult.Fetched document,
      ParsedFeed parsed,
      boolean changed,
      Instant now) {
    Validators validators = FeedStates.validators(document, parsed);
    Quarantine.learn(state, parsed);
    Relocation.answered(state, document.moved(), now);
    state
        .setDistrustedAt(Doubt.after(before, validators, changed, now))
        .setLastSuccessAt(now)
        .setLastDocumentAt(now)
        .setEtag(validators.etag())
        .setLastModified(validators.lastModified())
        .setDocumentSha256(sha(document));
  }

  private static PollResult result(FeedState after, PollOutcome outcome, ItemSift.Sifted sifted) {
    return new PollResult(after, outcome, sifted.stories(), sifted.deadLetters(), sifted.held());
  }

  private static PollOutcome outcome(ParsedFeed parsed, ItemSift.Sifted sifted) {
    if (sifted.tally().changed()) {
      return PollOutcome.CHANGED;
    }
    return parsed.entries().isEmpty() ? PollOutcome.EMPTY : PollOutcome.UNCHANGED;
  }

  private static String sha(FetchResult.Fetched document) {
    return Hashes.sha256(document.body());
  }

  private static String traceId() {
    byte[] id = new byte[16];
    RANDOM.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
