package org.tensionwire.ingest.poll;

import java.security.SecureRandom;
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
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.Fetcher;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.item.Hashes;
import org.tensionwire.ingest.push.Push;
import org.tensionwire.ingest.schedule.Escalation;
import org.tensionwire.ingest.schedule.NextPoll;
import org.tensionwire.ingest.schedule.PollSchedule;
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
  private final Escalation escalation;
  private final InstantSource clock;
  private final Push push;
  private final Reach reach;
  private final HeldDocuments held;
  private final Lookback lookback;

  public FeedPoller(Fetcher web, FeedParser parser, PollSchedule schedule, InstantSource clock) {
    this(web, parser, schedule, new Escalation(), clock);
  }

  /**
   * @param escalation feeds in it are asked faster
   */
  public FeedPoller(
      Fetcher web,
      FeedParser parser,
      PollSchedule schedule,
      Escalation escalation,
      InstantSource clock) {
    this(web, parser, schedule, escalation, Push.NONE, clock);
  }

  public FeedPoller(
      Fetcher web,
      FeedParser parser,
      PollSchedule schedule,
      Escalation escalation,
      Push push,
      InstantSource clock) {
    this.push = push;
    this.escalation = escalation;
    this.web = web;
    this.parser = parser;
    this.schedule = schedule;
    this.clock = clock;
    this.reach = new Reach(clock);
    this.held = new HeldDocuments(clock);
    this.lookback = new Lookback(new EarlierDocuments(web, parser, clock), clock);
  }

  /**
   * Asks the web, blocking for as long as the fetcher does.
   *
   * @param known state of the last poll; null before the first
   */
  public PollResult poll(FeedDefinition feed, @Nullable FeedState known) {
    FeedState before = known == null ? FeedStates.blank(feed) : current(known, feed);
    try {
      return ask(feed, before);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("poll of {} went wrong", feed.getFeedId(), e);
      return missed(feed, before, Miss.of(e));
    }
  }

  private static FeedState current(FeedState known, FeedDefinition feed) {
    return Quarantine.released(FeedStates.current(known, feed), feed);
  }

  private PollResult ask(FeedDefinition feed, FeedState before) {
    FetchResult.Fetched left = held.find(feed);
    if (left != null && before.getNextPollReason().equals(NextPoll.Reason.CONTINUE.code())) {
      return document(feed, before, left);
    }
    Question question = Question.of(feed, before, clock.instant());
    Instant at = clock.instant();
    FetchResult answer = web.fetch(question.request());
    if (!(answer instanceof FetchResult.Deferred)) {
      push.asked(feed.getFeedId(), at);
    }
    boolean ours = reach.isOurFault(question.url(), answer);
    if (answer instanceof FetchResult.Fetched document) {
      return document(feed, before, document);
    } else if (answer instanceof FetchResult.NotModified same && question.conditional()) {
      return notModified(feed, before, same);
    } else if (answer instanceof FetchResult.Deferred deferred) {
      FeedState later = FeedStates.copy(before).setNextPollAt(deferred.notBefore()).build();
      return new PollResult(later, PollOutcome.DEFERRED, List.of(), List.of());
    }
    return missed(feed, before, Miss.of(answer, ours));
  }

  private PollResult document(FeedDefinition feed, FeedState before, FetchResult.Fetched document) {
    FeedHints hints = new FeedHints(document.charset(), document.url());
    FeedResult result = parser.parse(document.body(), hints);
    return result instanceof FeedResult.ParsedFeed parsed
        ? parsed(feed, Quarantine.judged(before, parsed, clock.instant()), document, parsed)
        : refused(feed, before, document, (FeedResult.Refused) result);
  }

  private PollResult parsed(
      FeedDefinition feed,
      FeedState before,
      FetchResult.Fetched document,
      FeedResult.ParsedFeed parsed) {
    RawStories records = new RawStories(feed, parsed, traceId());
    PageTally asked = new PageTally(before.getPages(), before.getPageFailures());
    boolean quarantine = Quarantine.isOn(before);
    PageReader pages = new PageReader(web, clock, feed.getFetchPages() && !quarantine, asked);
    Listing listing = lookback.listing(Relocation.address(feed, before), before, parsed);
    ItemSift.Sifted sifted =
        new ItemSift(records, pages, clock)
            .sift(before, listing.recognition().sights(), listing.history());
    Instant now = clock.instant();
    boolean complete = listing.complete(sifted.waiting());
    PollOutcome outcome =
        quarantine ? PollOutcome.QUARANTINED : listing.outcome(outcome(parsed, sifted), complete);
    String sha = Hashes.sha256(document.body());
    if (parsed.dropped() > 0 && !sha.equals(before.getDocumentSha256())) {
      LOG.warn("document of {} ends early, {} items cut", feed.getFeedId(), parsed.dropped());
    }
    FeedState.Builder state = polled(before, outcome, null, now);
    sifted.tally().addTo(state);
    sifted.delays().addTo(state);
    asked.addTo(state);
    state.setKnownItems(sifted.known()).setItemsWaiting(sifted.waiting());
    if (document.downgraded()) {
      state.setLastDetail("a redirect led from https to http");
    }
    FeedStates.read(state, parsed);
    state.setHub(push.follow(feed.getFeedId(), before.getHub(), document));
    listing.recognition().note(state);
    if (listing.gap() != null) {
      listing.gap().note(state, before, sifted.waiting(), sifted.tally().taken());
    }
    state.setAdvice(Advice.of(parsed.rhythm(), document.fresh()));
    if (sifted.tally().changed()) {
      state.setLastChangedAt(now);
    }
    if (quarantine) {
      state.setLastDetail(FeedStates.detail(Quarantine.detail(before)));
    }
    if (complete) {
      Quarantine.learn(state, parsed);
      lookback.forget(feed.getFeedId());
      Validators validators = FeedStates.validators(document, parsed);
      Relocation.answered(state, document.moved(), now);
      state
          .setDistrustedAt(Doubt.after(before, validators, sifted.tally().changed(), now))
          .setLastSuccessAt(now)
          .setLastDocumentAt(now)
          .setEtag(validators.etag())
          .setLastModified(validators.lastModified())
          .setDocumentSha256(sha);
    } else {
      held.keep(feed, document, listing.known());
    }
    Pace pace = pace(feed, before, now);
    int listed = parsed.entries().size();
    FeedState after =
        complete
            ? pace.read(state, held.drop(feed, listing.known()), listed)
            : pace.unfinished(state, listing.resumeAt(pages.resumeAt()));
    return new PollResult(after, outcome, sifted.stories(), sifted.deadLetters(), sifted.held());
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
    FeedState state =
        FeedStates.copy(missed(feed, before, Miss.of(refused)).state())
            .setDocumentSha256(sha)
            .setEtag(null)
            .setLastModified(null)
            .build();
    return new PollResult(state, PollOutcome.REFUSED, List.of(), letters);
  }

  private PollResult notModified(
      FeedDefinition feed, FeedState before, FetchResult.NotModified answer) {
    Instant now = clock.instant();
    FeedState.Builder state =
        polled(before, PollOutcome.NOT_MODIFIED, null, now)
            .setLastSuccessAt(now)
            .setAdvice(Advice.renewed(before.getAdvice(), answer.fresh()));
    Relocation.answered(state, answer.moved(), now);
    state.setHub(push.follow(feed.getFeedId(), before.getHub(), null));
    FeedState after = pace(feed, before, now).notModified(state);
    return new PollResult(after, PollOutcome.NOT_MODIFIED, List.of(), List.of());
  }

  private PollResult missed(FeedDefinition feed, FeedState before, Miss miss) {
    Instant now = clock.instant();
    FeedState.Builder state = polled(before, miss.outcome(), miss.detail(), now);
    if (miss.againstAddress()) {
      Relocation.failed(state);
    }
    FeedState after = pace(feed, before, now).failed(state, miss.weight(), miss.retryAfter());
    return new PollResult(after, miss.outcome(), List.of(), List.of());
  }

  private Pace pace(FeedDefinition feed, FeedState before, Instant now) {
    return new Pace(schedule, feed, before, escalation.isEscalating(feed.getFeedId(), now), now);
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

  private static String traceId() {
    byte[] id = new byte[16];
    RANDOM.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
