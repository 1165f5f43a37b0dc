package org.tensionwire.ingest.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.ingest.feed.FeedHints;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.feed.FeedResult;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.Fetcher;
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

  private final Fetcher web;
  private final FeedParser parser;
  private final Paces paces;
  private final InstantSource clock;
  private final Push push;
  private final Reach reach;
  private final HeldDocuments held;
  private final DocumentIntake intake;

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
    this.web = web;
    this.parser = parser;
    this.paces = new Paces(schedule, escalation);
    this.clock = clock;
    this.reach = new Reach(clock);
    this.held = new HeldDocuments(clock);
    Lookback lookback = new Lookback(new EarlierDocuments(web, parser, clock), clock);
    this.intake = new DocumentIntake(web, paces, push, held, lookback, clock);
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
        ? intake.take(feed, before, document, parsed)
        : refused(feed, before, document, (FeedResult.Refused) result);
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
        FeedStates.polled(before, PollOutcome.NOT_MODIFIED, null, now)
            .setLastSuccessAt(now)
            .setAdvice(Advice.renewed(before.getAdvice(), answer.fresh()));
    Relocation.answered(state, answer.moved(), now);
    state.setHub(push.follow(feed.getFeedId(), before.getHub(), null));
    FeedState after = paces.of(feed, before, now).notModified(state);
    return new PollResult(after, PollOutcome.NOT_MODIFIED, List.of(), List.of());
  }

  private PollResult missed(FeedDefinition feed, FeedState before, Miss miss) {
    Instant now = clock.instant();
    FeedState.Builder state = FeedStates.polled(before, miss.outcome(), miss.detail(), now);
    if (miss.againstAddress()) {
      Relocation.failed(state);
    }
    FeedState after = paces.of(feed, before, now).failed(state, miss.weight(), miss.retryAfter());
    return new PollResult(after, miss.outcome(), List.of(), List.of());
  }
}
