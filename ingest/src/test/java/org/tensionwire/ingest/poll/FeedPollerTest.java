package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.contract.Publisher;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.push.Push;
import org.tensionwire.ingest.schedule.Escalation;
import org.tensionwire.ingest.schedule.PollSchedule;
import org.tensionwire.pipeline.FeedAdvice;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedHub;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;

class FeedPollerTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String URL = "https://news.example/feed";
  private static final String LONG = "word ".repeat(200);

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final InstantSource clock = now::get;
  private final FakeWeb web = new FakeWeb();
  private final FeedPoller poller =
      new FeedPoller(
          web,
          new FeedParser(clock),
          new PollSchedule(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofDays(1)),
          clock);
  private @Nullable FeedState state;

  private static FeedDefinition.Builder definition() {
    return FeedDefinition.newBuilder()
        .setFeedId("news")
        .setUrl(URL)
        .setPublisher(
            Publisher.newBuilder().setId("news").setName("News").setTier("regional").build())
        .setFetchPages(true)
        .setSample(false);
  }

  private PollResult poll() {
    PollResult result = poller.poll(definition().build(), state);
    state = result.state();
    return result;
  }

  private void feed(String... items) {
    tagged("\"e\"", items);
  }

  private void tagged(String etag, String... items) {
    String document =
        "<rss version='2.0'><channel><title>N</title>"
            + String.join("", items)
            + "</channel></rss>";
    web.answer(URL, FakeWeb.fetched(URL, "text/xml", document, new Validators(etag, "l")));
  }

  private static String item(String guid, String title, String description) {
    return "<item><guid isPermaLink='false'>"
        + guid
        + "</guid><title>"
        + title
        + "</title>"
        + "<link>https://news.example/"
        + guid
        + "</link><description>"
        + description
        + "</description></item>";
  }

  @Test
  void shouldWriteEachItemOnceAndAgainWhenItChanges() {
    feed(item("1", "One", LONG), item("2", "Two", LONG));
    PollResult first = poll();
    PollResult second = poll();
    feed(item("1", "One!", LONG), item("2", "Two", LONG), item("3", "Three", LONG));
    now.set(NOW.plusSeconds(60));
    PollResult third = poll();

    assertThat(first.stories()).extracting(RawStory::getTitle).containsExactly("One", "Two");
    assertThat(first.outcome()).isEqualTo(PollOutcome.CHANGED);
    assertThat(second.stories()).isEmpty();
    assertThat(second.outcome()).isEqualTo(PollOutcome.UNCHANGED);
    assertThat(third.stories()).extracting(RawStory::getTitle).containsExactly("One!", "Three");
    assertThat(third.stories())
        .extracting(RawStory::getFirstSeenAt)
        .containsExactly(NOW, NOW.plusSeconds(60));
    assertThat(third.deadLetters()).isEmpty();
    assertThat(state)
        .returns(7L, FeedState::getItemsSeen)
        .returns(3L, FeedState::getItemsNew)
        .returns(1L, FeedState::getItemsUpdated)
        .returns(3L, FeedState::getItemsUnchanged);
  }

  @Test
  void shouldGoOnWithTheSameDocumentWhereThePagesHaveToWait() {
    feed(item("1", "One", "x"), item("2", "Two", "y"), item("3", "Three", LONG));
    web.page("https://news.example/1", "text/html", "<p>one");
    web.answer("https://news.example/2", new FetchResult.Deferred(NOW.plusSeconds(5)));
    PollResult first = poll();
    now.set(NOW.plusSeconds(5));
    web.page("https://news.example/2", "text/html", "<p>two");
    PollResult second = poll();

    assertThat(first.stories()).extracting(RawStory::getTitle).containsExactly("One", "Three");
    assertThat(first.state())
        .returns(NOW.plusSeconds(5), FeedState::getNextPollAt)
        .returns("continue", FeedState::getNextPollReason)
        .returns(null, FeedState::getEtag);
    assertThat(second.stories()).extracting(RawStory::getTitle).containsExactly("Two");
    assertThat(second.stories().get(0).getPageOutcome()).isEqualTo("fetched");
    assertThat(second.state().getEtag()).isEqualTo("\"e\"");
    assertThat(web.askedFor(URL)).isEqualTo(1);
  }

  @Test
  void shouldAskAgainForADocumentThatHasGrownOld() {
    feed(item("1", "One", "x"));
    web.answer("https://news.example/1", new FetchResult.Deferred(NOW.plusSeconds(5)));
    poll();
    now.set(NOW.plusSeconds(601));
    poll();

    assertThat(web.askedFor(URL)).isEqualTo(2);
  }

  @Test
  void shouldNotKeepNewsForHoursBecauseOfAPage() {
    feed(item("1", "One", "x"));
    web.answer("https://news.example/1", new FetchResult.Deferred(NOW.plusSeconds(3_600)));

    PollResult result = poll();

    assertThat(result.stories()).extracting(RawStory::getPageOutcome).containsExactly("throttled");
    assertThat(result.state().getNextPollReason()).isNotEqualTo("continue");
  }

  @Test
  void shouldChangeNothingWhereTheSiteMustBeLeftAlone() {
    feed(item("1", "One", LONG));
    FeedState before = poll().state();
    web.answer(URL, new FetchResult.Deferred(NOW.plusSeconds(5)));

    PollResult result = poll();

    assertThat(result.outcome()).isEqualTo(PollOutcome.DEFERRED);
    assertThat(result.state())
        .isEqualTo(FeedStates.copy(before).setNextPollAt(NOW.plusSeconds(5)).build());
    assertThat(result.stories()).isEmpty();
  }

  @Test
  void shouldMarkTheFirstPollAsBackfillAndNoLater() {
    feed(item("1", "One", LONG));
    PollResult first = poll();
    feed(item("1", "One", LONG), item("2", "Two", LONG));
    PollResult second = poll();

    assertThat(first.stories()).extracting(RawStory::getBackfill).containsExactly(true);
    assertThat(second.stories()).extracting(RawStory::getBackfill).containsExactly(false);
  }

  @Test
  void shouldSendValidatorsBackAndTakeNotModifiedForNoChange() {
    feed(item("1", "One", LONG));
    poll();
    web.answer(URL, new FetchResult.NotModified(Validators.NONE, null));
    PollResult second = poll();

    assertThat(web.asked.get(1).validators()).isEqualTo(new Validators("\"e\"", "l"));
    assertThat(second.outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
    assertThat(second.stories()).isEmpty();
    assertThat(second.state().getKnownItems()).hasSize(1);
    assertThat(second.state().getEtag()).isEqualTo("\"e\"");
  }

  @Test
  void shouldKeepTheAdviceOfADocumentThatIsNotModified() {
    feed("<ttl>2</ttl><skipHours><hour>3</hour></skipHours>", item("1", "One", LONG));
    PollResult read = poll();
    web.answer(URL, new FetchResult.NotModified(Validators.NONE, Duration.ofMinutes(3)));
    PollResult renewed = poll();
    web.answer(URL, new FetchResult.NotModified(Validators.NONE, null));
    PollResult kept = poll();

    assertThat(read.state().getNextPollReason()).isEqualTo("hint");
    assertThat(read.state().getNextPollAt()).isBetween(NOW.plusSeconds(120), NOW.plusSeconds(132));
    assertThat(renewed.state().getNextPollAt())
        .isBetween(NOW.plusSeconds(180), NOW.plusSeconds(198));
    assertThat(kept.state().getAdvice())
        .isEqualTo(renewed.state().getAdvice())
        .returns(120_000L, FeedAdvice::getPeriodMs)
        .returns(180_000L, FeedAdvice::getFreshMs)
        .returns(List.of(3), FeedAdvice::getSkipHours);
  }

  @Test
  void shouldForgetTheAdviceThatADocumentNoLongerGives() {
    feed("<ttl>2</ttl>", item("1", "One", LONG));
    poll();
    feed(item("1", "One", LONG));

    assertThat(poll().state().getNextPollReason()).isEqualTo("learned");
  }

  @Test
  void shouldAskForTheWholeDocumentAboutOnceADay() {
    feed(item("1", "One", LONG));
    poll();
    web.answer(URL, new FetchResult.NotModified(Validators.NONE, null));
    now.set(NOW.plus(Duration.ofHours(19)));
    poll();
    tagged("\"f\"", item("1", "One", LONG), item("2", "Two", LONG));
    now.set(NOW.plus(Duration.ofHours(28)));
    PollResult whole = poll();
    poll();

    assertThat(web.asked.get(1).validators()).isNotEqualTo(Validators.NONE);
    assertThat(web.asked.get(2).validators()).isEqualTo(Validators.NONE);
    assertThat(web.asked.get(3).validators()).isNotEqualTo(Validators.NONE);
    assertThat(whole.stories()).extracting(RawStory::getTitle).containsExactly("Two");
  }

  @Test
  void shouldSendNoValidatorsForAWeekOnceTheyAreKnownToLie() {
    feed(item("1", "One", LONG));
    poll();
    feed(item("1", "One", LONG), item("2", "Two", LONG));
    poll();
    poll();
    now.set(NOW.plus(Duration.ofDays(6)));
    poll();
    now.set(NOW.plus(Duration.ofDays(7)));
    poll();

    assertThat(web.asked)
        .extracting(request -> request.validators().equals(Validators.NONE))
        .containsExactly(true, false, true, true, true);
    poll();
    assertThat(web.asked.get(5).validators()).isNotEqualTo(Validators.NONE);
  }

  @Test
  void shouldTrustValidatorsThatChangeWithTheDocument() {
    feed(item("1", "One", LONG));
    poll();
    tagged("\"f\"", item("1", "One", LONG), item("2", "Two", LONG));

    assertThat(poll().outcome()).isEqualTo(PollOutcome.CHANGED);
    assertThat(state.getDistrustedAt()).isNull();
  }

  @Test
  void shouldNotTakeNotModifiedForAnAnswerWhereItDidNotAskForIt() {
    web.answer(URL, new FetchResult.NotModified(Validators.NONE, null));

    PollResult result = poll();

    assertThat(result.outcome()).isEqualTo(PollOutcome.FETCH_FAILED);
    assertThat(result.state())
        .returns(null, FeedState::getLastSuccessAt)
        .returns(1, FeedState::getFailures)
        .returns(
            "unexpected_status: HTTP 304 to a request without validators",
            FeedState::getLastDetail);
  }

  @Test
  void shouldForgetValidatorsOfAnotherAddress() {
    feed(item("1", "One", LONG));
    poll();
    String moved = "https://news.example/other";

    poller.poll(definition().setUrl(moved).build(), state);

    assertThat(web.asked.get(1).url()).isEqualTo(moved);
    assertThat(web.asked.get(1).validators()).isEqualTo(Validators.NONE);
  }

  @Test
  void shouldFetchThePageOfAnItemWithoutItsTextOncePerRevision() {
    feed(item("1", "One", "Short."), item("2", "Two", LONG));
    web.page("https://news.example/1", "text/html", "<p>page</p>");
    PollResult first = poll();
    poll();

    assertThat(first.stories())
        .extracting(RawStory::getPageOutcome)
        .containsExactly("fetched", "not_needed");
    assertThat(first.stories().get(0).getPage().getStatus()).isEqualTo(200);
    assertThat(first.stories().get(1).getPage()).isNull();
    assertThat(web.askedFor("https://news.example/1")).isEqualTo(1);
    assertThat(web.askedFor("https://news.example/2")).isZero();
  }

  @Test
  void shouldFetchAPageAgainForOtherWordsAndForNothingElse() {
    web.page("https://news.example/1", "text/html", "<p>page</p>");
    feed(item("1", "One", "Short.").replace("</item>", date(12) + "</item>"));
    poll();
    feed(item("1", "One", "  Short. ").replace("</item>", date(13) + "</item>"));
    poll();
    long unchanged = web.askedFor("https://news.example/1");
    feed(item("1", "One", "Shorter."));
    PollResult revised = poll();
    poll();

    assertThat(unchanged).isEqualTo(1);
    assertThat(revised.stories()).hasSize(1);
    assertThat(web.askedFor("https://news.example/1")).isEqualTo(2);
  }

  private static String date(int hour) {
    return "<pubDate>Tue, 24 Nov 2026 " + hour + ":00:00 GMT</pubDate>";
  }

  @Test
  void shouldNotFetchAPageAgainThatFailed() {
    feed(item("1", "One", "Short."));
    web.answer("https://news.example/1", new FetchResult.Failed(FetchFailure.SERVER_ERROR, ""));
    PollResult first = poll();
    poll();

    assertThat(first.stories())
        .extracting(RawStory::getPageOutcome)
        .containsExactly("fetch_failed");
    assertThat(web.askedFor("https://news.example/1")).isEqualTo(1);
  }

  @Test
  void shouldNeverLoseAnItemToItsPage() {
    feed(
        item("gone", "G", "s"),
        item("pdf", "P", "s"),
        item("slow", "S", "s"),
        item("slow2", "S", "t"),
        item("slow3", "S", "u"),
        item("skipped", "S", "v"));
    web.page("https://news.example/pdf", "application/pdf", "%PDF");
    FetchResult slow = new FetchResult.Failed(FetchFailure.TIMEOUT, "");
    for (String id : new String[] {"slow", "slow2", "slow3"}) {
      web.answer("https://news.example/" + id, slow);
    }

    PollResult result = poll();

    assertThat(result.stories())
        .extracting(RawStory::getPageOutcome)
        .containsExactly("gone", "not_html", "timeout", "timeout", "timeout", "host_failing");
    assertThat(web.askedFor("https://news.example/skipped")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " …", " [...]", " Read more »", " Continue reading The pier"})
  void shouldAskForThePageWhereTheFeedsTextIsCut(String end) {
    boolean cut = !end.isEmpty();
    feed(item("1", "One", LONG + end));
    web.page("https://news.example/1", "text/html", "<p>page</p>");

    PollResult result = poll();

    assertThat(result.stories())
        .extracting(RawStory::getPageOutcome)
        .containsExactly(cut ? "fetched" : "not_needed");
  }

  @Test
  void shouldCountPagesAndTryOneAPollWhileTheyFail() {
    feed(item("free", "F", "s"), item("paid", "P", "t"), item("shut1", "S", "u"));
    web.page("https://news.example/free", "text/html", "\"isAccessibleForFree\": true");
    web.page("https://news.example/paid", "text/html", "\"isAccessibleForFree\":\"False\"");
    FetchResult shut = new FetchResult.Failed(FetchFailure.CLIENT_ERROR, "HTTP 403");
    for (String id : new String[] {"shut1", "shut2", "shut3", "shut4", "shut5"}) {
      web.answer("https://news.example/" + id, shut);
    }
    poll();
    feed(item("shut2", "S", "v"), item("shut3", "S", "w"));
    poll();
    feed(item("shut4", "S", "x"), item("shut5", "S", "y"));

    PollResult last = poll();

    assertThat(last.stories())
        .extracting(RawStory::getPageOutcome)
        .containsExactly("refused", "host_failing");
    assertThat(last.state().getPages())
        .containsOnly(entry("fetched", 2L), entry("declared_paid", 1L), entry("refused", 4L));
    assertThat(last.state().getPageFailures()).isEqualTo(4);
    web.page("https://news.example/shut5", "text/html", "open");
    feed(item("shut5", "S", "open again"));
    assertThat(poll().state().getPageFailures()).isZero();
  }

  @Test
  void shouldFollowTheHubOfADocumentUntilAnotherDocumentOffersNone() {
    // Given
    List<String> told = new ArrayList<>();
    FeedHub hub = new FeedHub("https://hub.example/", URL, "c");
    Push push =
        new Push() {
          @Override
          public void asked(String feedId, Instant at) {
            told.add(feedId + " asked");
          }

          @Override
          public @Nullable FeedHub follow(
              String feedId, @Nullable FeedHub known, FetchResult.@Nullable Fetched document) {
            told.add(document == null ? "not modified" : "document");
            return document == null
                ? known
                : new String(document.body()).contains("1") ? hub : null;
          }
        };
    FeedPoller pushed =
        new FeedPoller(
            web,
            new FeedParser(clock),
            new PollSchedule(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofDays(1)),
            new Escalation(),
            push,
            clock);

    // When
    feed(item("1", "One", LONG));
    FeedState offered = pushed.poll(definition().build(), null).state();
    web.answer(URL, new FetchResult.NotModified(Validators.NONE, null));
    FeedState same = pushed.poll(definition().build(), offered).state();
    web.answer(URL, new FetchResult.Deferred(NOW.plusSeconds(5)));
    FeedState deferred = pushed.poll(definition().build(), same).state();
    web.answer(URL, new FetchResult.Gone(404));
    FeedState lost = pushed.poll(definition().build(), deferred).state();
    feed(item("2", "Two", LONG));
    FeedState none = pushed.poll(definition().build(), lost).state();

    // Then
    assertThat(List.of(offered.getHub(), same.getHub(), deferred.getHub(), lost.getHub()))
        .containsOnly(hub);
    assertThat(none.getHub()).isNull();
    assertThat(told)
        .containsExactly(
            "news asked",
            "document",
            "news asked",
            "not modified",
            "news asked",
            "news asked",
            "document");
  }

  @Test
  void shouldLeaveItemsForTheNextPollWhenPagesTakeTooLong() {
    feed(item("1", "One", "s"), item("2", "Two", "t"), item("3", "Three", LONG));
    web.page("https://news.example/1", "text/html", "<p>1</p>");
    web.page("https://news.example/2", "text/html", "<p>2</p>");
    FeedPoller slow =
        new FeedPoller(
            request -> {
              now.set(now.get().plusSeconds(request.url().equals(URL) ? 0 : 21));
              return web.fetch(request);
            },
            new FeedParser(clock),
            new PollSchedule(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofDays(1)),
            clock);

    PollResult first = slow.poll(definition().build(), null);
    PollResult second = slow.poll(definition().build(), first.state());

    assertThat(first.stories()).extracting(RawStory::getTitle).containsExactly("One", "Three");
    assertThat(first.state().getNextPollReason()).isEqualTo("continue");
    assertThat(first.state().getEtag()).isNull();
    assertThat(second.stories()).extracting(RawStory::getTitle).containsExactly("Two");
    assertThat(second.stories()).extracting(RawStory::getBackfill).containsExactly(true);
    assertThat(second.state().getNextPollReason()).isEqualTo("learned");
  }

  @Test
  void shouldDeadLetterAnUnreadableDocumentOnceWhileItStaysTheSame() {
    web.answer(URL, FakeWeb.fetched(URL, "text/html", "<html>log in</html>", Validators.NONE));
    PollResult first = poll();
    PollResult second = poll();
    web.answer(URL, FakeWeb.fetched(URL, "text/html", "<html>parked</html>", Validators.NONE));
    PollResult third = poll();

    assertThat(first.deadLetters()).hasSize(1);
    assertThat(first.deadLetters().get(0).getReason()).isEqualTo("not_a_feed");
    assertThat(first.deadLetters().get(0).getSize()).isEqualTo(19);
    assertThat(second.deadLetters()).isEmpty();
    assertThat(third.deadLetters()).hasSize(1);
    assertThat(state)
        .returns(3, FeedState::getFailures)
        .returns("back_off", FeedState::getNextPollReason);
  }

  @Test
  void shouldDeadLetterARefusedItemOnceAndCountEverySight() {
    String bad = "<item><guid>b</guid><title>B</title><link>javascript:alert(1)</link></item>";
    feed(item("1", "One", LONG), bad);
    PollResult first = poll();
    PollResult second = poll();

    assertThat(first.stories()).hasSize(1);
    assertThat(first.deadLetters()).hasSize(1);
    assertThat(first.deadLetters().get(0).getReason()).isEqualTo("bad_scheme");
    assertThat(second.deadLetters()).isEmpty();
    assertThat(state.getItemsRefused()).containsEntry("bad_scheme", 2L);
    assertThat(state.getItemsSeen()).isEqualTo(4);
  }

  @Test
  void shouldKnowEveryItemThatIsStillListed() {
    String[] many = new String[1_500];
    for (int i = 0; i < many.length; i++) {
      many[i] = item("i" + i, "T" + i, LONG);
    }
    feed(many);
    for (int polls = 0; polls < 15; polls++) {
      assertThat(poll().stories()).hasSize(100);
    }

    assertThat(poll().stories()).isEmpty();
    assertThat(state.getKnownItems()).hasSize(1_500);
  }

  @Test
  void shouldNameEveryFailureAndKeepWhatIsKnown() {
    feed(item("1", "One", LONG));
    poll();
    web.answer(URL, new FetchResult.Throttled(429, Duration.ofMinutes(5)));
    assertThat(poll().outcome()).isEqualTo(PollOutcome.THROTTLED);
    assertThat(state.getNextPollAt()).isBetween(NOW.plusSeconds(300), NOW.plusSeconds(330));
    assertThat(state.getNextPollReason()).isEqualTo("retry_after");
    web.answer(URL, new FetchResult.Gone(410));
    assertThat(poll().outcome()).isEqualTo(PollOutcome.GONE);
    web.answer(URL, new FetchResult.Failed(FetchFailure.DNS, "x"));
    assertThat(poll().outcome()).isEqualTo(PollOutcome.FETCH_FAILED);

    assertThat(state.getLastDetail()).isEqualTo("dns: x");
    assertThat(state.getFailures()).isEqualTo(3);
    assertThat(state.getFailureWeight()).isEqualTo(2.25);
    assertThat(state.getKnownItems()).hasSize(1);
    assertThat(state.getPolls()).containsEntry("gone", 1L).containsEntry("changed", 1L);
  }

  @Test
  void shouldTurnAFaultOfItsOwnIntoAnOutcome() {
    FeedPoller broken =
        new FeedPoller(
            request -> {
              throw new IllegalStateException("bug");
            },
            new FeedParser(clock),
            new PollSchedule(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofDays(1)),
            clock);

    assertThat(broken.poll(definition().build(), null).outcome())
        .isEqualTo(PollOutcome.INTERNAL_ERROR);
  }
}
