package org.tensionwire.ingest.poll;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.ingest.feed.FeedHints;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.feed.FeedResult;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.Fetcher;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.item.Hashes;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

/**
 * Polls a feed: from a definition and a state to the next state and what it brought. Thread-safe.
 */
public final class FeedPoller {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Fetcher web;
  private final FeedParser parser;
  private final PollSchedule schedule;
  private final InstantSource clock;

  public FeedPoller(Fetcher web, FeedParser parser, PollSchedule schedule, InstantSource clock) {
    this.web = web;
    this.parser = parser;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * Asks the web, blocking for as long as the fetcher does.
   *
   * @param known state of the last poll; null before the first
   */
  public PollResult poll(FeedDefinition feed, @Nullable FeedState known) {
    FeedState before = known == null ? FeedStates.blank(feed) : FeedStates.current(known, feed);
    try {
      return ask(feed, before);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("poll of {} went wrong", feed.getFeedId(), e);
      String detail = e.getClass().getSimpleName();
      return failed(feed, before, PollOutcome.INTERNAL_ERROR, detail, null);
    }
  }

  private PollResult ask(FeedDefinition feed, FeedState before) {
    Validators validators = new Validators(before.getEtag(), before.getLastModified());
    FetchResult answer = web.fetch(FetchRequest.feed(feed.getUrl(), validators));
    if (answer instanceof FetchResult.Fetched document) {
      return document(feed, before, document);
    } else if (answer instanceof FetchResult.NotModified) {
      return notModified(feed, before);
    } else if (answer instanceof FetchResult.Throttled throttled) {
      String detail = "HTTP " + throttled.status();
      return failed(feed, before, PollOutcome.THROTTLED, detail, throttled.retryAfter());
    } else if (answer instanceof FetchResult.Gone gone) {
      PollOutcome outcome = gone.status() == 410 ? PollOutcome.GONE : PollOutcome.NOT_FOUND;
      return failed(feed, before, outcome, "HTTP " + gone.status(), null);
    }
    FetchResult.Failed failed = (FetchResult.Failed) answer;
    String detail = failed.reason().code() + ": " + failed.detail();
    return failed(feed, before, PollOutcome.FETCH_FAILED, detail, null);
  }

  private PollResult document(FeedDefinition feed, FeedState before, FetchResult.Fetched document) {
    FeedHints hints = new FeedHints(document.charset(), document.url());
    FeedResult result = parser.parse(document.body(), hints);
    return result instanceof FeedResult.ParsedFeed parsed
        ? parsed(feed, before, document, parsed)
        : refused(feed, before, document, (FeedResult.Refused) result);
  }

  private PollResult parsed(
      FeedDefinition feed,
      FeedState before,
      FetchResult.Fetched document,
      FeedResult.ParsedFeed parsed) {
    boolean backfill = before.getLastSuccessAt() == null;
    RawStories records = new RawStories(feed, parsed, backfill, traceId());
    PageReader pages = new PageReader(web, clock, feed.getFetchPages());
    ItemSift.Sifted sifted = new ItemSift(records, pages, clock).sift(feed, before, parsed);
    Instant now = clock.instant();
    PollOutcome outcome = outcome(parsed, sifted);
    if (parsed.dropped() > 0) {
      LOG.warn("document of {} ends early, {} items cut", feed.getFeedId(), parsed.dropped());
    }
    FeedState.Builder state = polled(before, outcome, null, now).setFailures(0);
    sifted.tally().addTo(state);
    state.setKnownItems(sifted.known());
    FeedStates.read(state, parsed);
    if (sifted.tally().changed()) {
      state.setLastChangedAt(now);
    }
    if (sifted.complete()) {
      Validators validators = FeedStates.validators(document, parsed);
      state
          .setLastSuccessAt(now)
          .setEtag(validators.etag())
          .setLastModified(validators.lastModified())
          .setDocumentSha256(Hashes.sha256(document.body()));
    }
    NextPoll next =
        sifted.complete()
            ? schedule.regular(feed.getPollIntervalSeconds(), now)
            : schedule.soon(now);
    return new PollResult(due(state, next), outcome, sifted.stories(), sifted.deadLetters());
  }

  private static PollOutcome outcome(FeedResult.ParsedFeed parsed, ItemSift.Sifted sifted) {
    if (sifted.tally().changed()) {
      return PollOutcome.CHANGED;
    }
    return parsed.entries().isEmpty() ? PollOutcome.EMPTY : PollOutcome.UNCHANGED;
  }

  private PollResult refused(
      FeedDefinition feed,
      FeedState before,
      FetchResult.Fetched document,
      FeedResult.Refused refused) {
    String sha = Hashes.sha256(document.body());
    Instant now = clock.instant();
    boolean known = sha.equals(before.getDocumentSha256());
    List<DeadLetter> letters =
        known
            ? List.of()
            : List.of(
                DeadLetters.document(
                    feed.getFeedId(), document.url(), document.body(), refused, now));
    String detail = refused.reason().code() + ": " + refused.detail();
    PollResult result = failed(feed, before, PollOutcome.REFUSED, detail, null);
    FeedState state =
        FeedStates.copy(result.state())
            .setDocumentSha256(sha)
            .setEtag(null)
            .setLastModified(null)
            .build();
    return new PollResult(state, PollOutcome.REFUSED, List.of(), letters);
  }

  private PollResult notModified(FeedDefinition feed, FeedState before) {
    Instant now = clock.instant();
    FeedState.Builder state =
        polled(before, PollOutcome.NOT_MODIFIED, null, now).setFailures(0).setLastSuccessAt(now);
    NextPoll next = schedule.regular(feed.getPollIntervalSeconds(), now);
    return new PollResult(due(state, next), PollOutcome.NOT_MODIFIED, List.of(), List.of());
  }

  private PollResult failed(
      FeedDefinition feed,
      FeedState before,
      PollOutcome outcome,
      String detail,
      @Nullable Duration retryAfter) {
    Instant now = clock.instant();
    int failures = before.getFailures() + 1;
    NextPoll next = schedule.afterFailure(feed.getPollIntervalSeconds(), failures, retryAfter, now);
    FeedState.Builder state = polled(before, outcome, detail, now).setFailures(failures);
    return new PollResult(due(state, next), outcome, List.of(), List.of());
  }

  private static FeedState.Builder polled(
      FeedState before, PollOutcome outcome, @Nullable String detail, Instant now) {
    Map<String, Long> polls = new HashMap<>(before.getPolls());
    polls.merge(outcome.code(), 1L, Long::sum);
    return FeedStates.copy(before)
        .setLastPolledAt(now)
        .setLastOutcome(outcome.code())
        .setLastDetail(detail == null ? null : FeedStates.detail(detail))
        .setPolls(polls);
  }

  private static FeedState due(FeedState.Builder state, NextPoll next) {
    return state.setNextPollAt(next.at()).setNextPollReason(next.reason().code()).build();
  }

  private static String traceId() {
    byte[] id = new byte[16];
    RANDOM.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
