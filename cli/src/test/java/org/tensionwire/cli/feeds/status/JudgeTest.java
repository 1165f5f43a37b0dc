package org.tensionwire.cli.feeds.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.KnownItem;

class JudgeTest {
  private static final Instant NOW = Instant.parse("2031-03-20T12:00:00Z");
  private final Judge judge = new Judge(InstantSource.fixed(NOW));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0, 0, 0, -",
        "40, 3, 4, -",
        "40, 3, 5, 'article pages fail, 5 in a row'",
        "40, 21, 0, 21 of 40 article pages are declared paid",
        "9, 9, 0, -",
      })
  void shouldHintAtPagesThatAreOfNoUse(long fetched, long paid, int failures, String hint) {
    FeedState state =
        state("changed")
            .setPages(Map.of("fetched", fetched, "declared_paid", paid))
            .setPageFailures(failures)
            .build();

    FeedReport report = judge.report("quay", state);

    assertThat(report.verdict()).isEqualTo(Verdict.OK);
    assertThat(report.why()).isEqualTo(hint == null ? "" : hint);
  }

  @Test
  void shouldTellTheMiddleOfTheDelays() {
    FeedReport report =
        judge.report("quay", state("changed").setDelaysS(List.of(40, 9000, 60)).build());

    assertThat(report.delay()).isEqualTo(Duration.ofSeconds(60));
    assertThat(judge.report("quay", state("changed").build()).delay()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "changed, -, ok",
        "replayed, -, ok",
        "unchanged, -, ok",
        "not_modified, -, not_modified",
        "empty, -, empty",
        "throttled, HTTP 429, throttled",
        "refused, not_a_feed: no feed element, malformed",
        "fetch_failed, client_error: HTTP 403, blocked",
        "fetch_failed, client_error: HTTP 451, blocked",
        "fetch_failed, ssrf_blocked: BlockedAddress, blocked",
        "fetch_failed, client_error: HTTP 418, failing",
        "fetch_failed, timeout: SocketTimeoutException, failing",
        "not_found, HTTP 404, failing",
        "gone, HTTP 410, failing",
        "internal_error, NullPointerException, failing",
        "a_later_outcome, -, failing",
        "never, -, never",
      })
  void shouldJudgeByTheLastOutcome(String outcome, String detail, String verdict) {
    FeedState state = state(outcome).setLastDetail(detail).build();

    assertThat(judge.report("quay", state).verdict().code()).isEqualTo(verdict);
  }

  @Test
  void shouldSayThatAFeedWithoutStateWasNeverPolled() {
    FeedReport report = judge.report("quay", null);

    assertThat(report.verdict()).isEqualTo(Verdict.NEVER);
    assertThat(report.fetchedAt()).isNull();
    assertThat(report.nextPollAt()).isNull();
  }

  @Test
  void shouldSayWhereAFeedHasMovedAndThatItsValidatorsLie() {
    FeedState.Builder moved = state("unchanged").setMovedTo("https://new.example/feed");

    FeedReport report = judge.report("quay", moved.build());
    FeedReport lying = judge.report("quay", moved.setDistrustedAt(ago(hours(3))).build());

    assertThat(report.verdict()).isEqualTo(Verdict.OK);
    assertThat(report.why()).isEqualTo("moved to https://new.example/feed");
    assertThat(lying.why())
        .isEqualTo("moved to https://new.example/feed, its validators lied 3h ago");
  }

  @Test
  void shouldShowBothClocksAndTheNextPoll() {
    FeedReport report =
        judge.report(
            "quay",
            state("unchanged")
                .setLastChangedAt(ago(hours(3)))
                .setNextPollReason("learned")
                .setNextPollAt(NOW.plusSeconds(90))
                .build());

    assertThat(report.fetchedAt()).isEqualTo(ago(minutes(1)));
    assertThat(report.advancedAt()).isEqualTo(ago(hours(3)));
    assertThat(report.nextPollAt()).isEqualTo(NOW.plusSeconds(90));
    assertThat(report.nextPollReason()).isEqualTo("learned");
    assertThat(report.why()).isEmpty();
  }

  @Test
  void shouldCallAFeedSilentThatUsedToBringItemsEveryHour() {
    FeedState state = state("unchanged").setKnownItems(arrivals(20, 19, 18, 17, 16)).build();

    FeedReport report = judge.report("quay", state);

    assertThat(report.verdict()).isEqualTo(Verdict.SILENT_ZERO);
    assertThat(report.why()).isEqualTo("nothing new for 15h, up to 10h is usual");
  }

  @Test
  void shouldNotForgetTheRhythmWhileTheMeanRateFades() {
    FeedState state =
        state("not_modified")
            .setItemsPerHour(0.000_001)
            .setKnownItems(arrivals(80, 79, 78, 77))
            .build();

    assertThat(judge.report("quay", state).verdict()).isEqualTo(Verdict.SILENT_ZERO);
  }

  @Test
  void shouldGrantASleepyFeedItsUsualPauses() {
    FeedState weekly = state("not_modified").setKnownItems(arrivals(1_000, 832, 664, 496)).build();

    assertThat(judge.report("quay", weekly).verdict()).isEqualTo(Verdict.NOT_MODIFIED);
  }

  @Test
  void shouldCountNoSilenceWhileNobodyAsked() {
    FeedState state =
        state("unchanged")
            .setLastSuccessAt(ago(hours(15)))
            .setKnownItems(arrivals(20, 19, 18, 17, 16))
            .build();

    assertThat(judge.report("quay", state).verdict()).isEqualTo(Verdict.OK);
  }

  @Test
  void shouldUseTheMeanRateWhereArrivalsAreTooFew() {
    FeedState.Builder state = state("unchanged").setLastChangedAt(ago(hours(30)));

    assertThat(judge.report("quay", state.setItemsPerHour(1).build()).verdict())
        .isEqualTo(Verdict.SILENT_ZERO);
    assertThat(judge.report("quay", state.setItemsPerHour(0.1).build()).verdict())
        .isEqualTo(Verdict.OK);
  }

  @Test
  void shouldCallOldContentStaleOnlyWhereNoRhythmIsKnown() {
    FeedState.Builder old = state("unchanged").setLastChangedAt(ago(Duration.ofDays(31)));

    assertThat(judge.report("quay", old.build()).verdict()).isEqualTo(Verdict.STALE_CONTENT);
    assertThat(
            judge.report("quay", old.setLastChangedAt(ago(Duration.ofDays(29))).build()).verdict())
        .isEqualTo(Verdict.OK);
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 10})
  void shouldCallAFeedUndatedWhereMostOfItsItemsAre(long undated) {
    FeedState state =
        state("changed")
            .setItemsNew(8)
            .setItemsUpdated(2)
            .setItemsUndated(Map.of("date_missing", undated - 1, "date_range", 1L))
            .build();

    FeedReport report = judge.report("quay", state);

    assertThat(report.verdict()).isEqualTo(Verdict.UNDATED);
    assertThat(report.why()).isEqualTo(undated + " of 10 items");
  }

  @Test
  void shouldSayWhatOfAReplayedPastIsStillToCome() {
    FeedReport report = judge.report("quay", state("replayed").setItemsWaiting(240).build());

    assertThat(report.verdict()).isEqualTo(Verdict.OK);
    assertThat(report.why()).isEqualTo("brings its past again, 240 items wait for the next polls");
  }

  @ParameterizedTest
  @CsvSource({
    "open, 3, 12, , gap, 'about 12 items may be lost, noticed 3h ago'",
    "open, 3, , sitemap_none, gap, 'items may be lost, noticed 3h ago, sitemap_none'",
    "open, 25, 12, sitemap_none, ok, ''",
    "closed, 3, 0, sitemap, ok, ''",
    "reading, 3, 12, , ok, ''",
  })
  void shouldShowAGapForADayUnlessItIsClosed(
      String standing, long hours, Long items, String end, String verdict, String why) {
    FeedState state =
        state("changed")
            .setLastGap(standing)
            .setLastGapAt(ago(hours(hours)))
            .setLastGapItems(items)
            .setLastGapEnd(end)
            .build();

    FeedReport report = judge.report("quay", state);

    assertThat(report.verdict().code()).isEqualTo(verdict);
    assertThat(report.why()).isEqualTo(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quarantined", "not_modified", "fetch_failed"})
  void shouldShowAQuarantineBeforeAllElse(String outcome) {
    FeedState state =
        state(outcome)
            .setQuarantine("feed_drift")
            .setQuarantinedAt(ago(hours(3)))
            .setQuarantineSigns(List.of("new_site", "all_new"))
            .build();

    FeedReport report = judge.report("quay", state);

    assertThat(report.verdict()).isEqualTo(Verdict.QUARANTINED);
    assertThat(report.why()).isEqualTo("feed_drift: new_site, all_new");
  }

  @Test
  void shouldForgiveHalfTheDates() {
    FeedState state = state("changed").setItemsNew(10).setItemsUndated(Map.of("x", 5L)).build();

    assertThat(judge.report("quay", state).verdict()).isEqualTo(Verdict.OK);
  }

  private static FeedState.Builder state(String outcome) {
    return FeedState.newBuilder()
        .setFeedId("quay")
        .setUrl("https://quay.example/feed")
        .setLastOutcome(outcome)
        .setLastSuccessAt(ago(minutes(1)))
        .setLastChangedAt(ago(hours(1)))
        .setFailures(0)
        .setNextPollAt(NOW.plusSeconds(60))
        .setNextPollReason("interval")
        .setItemsSeen(0)
        .setItemsNew(0)
        .setItemsUpdated(0)
        .setItemsUnchanged(0);
  }

  /** Items first seen so many hours ago. */
  private static List<KnownItem> arrivals(long... hours) {
    return LongStream.of(hours)
        .mapToObj(
            hour ->
                KnownItem.newBuilder()
                    .setItemKey("guid:" + hour)
                    .setStoryId("")
                    .setContentHash("")
                    .setFirstSeenAt(ago(hours(hour)))
                    .setLastSeenAt(NOW)
                    .build())
        .toList();
  }

  private static Instant ago(Duration age) {
    return NOW.minus(age);
  }

  private static Duration hours(long hours) {
    return Duration.ofHours(hours);
  }

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }
}
