package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.poll.PolledFeed.Item;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;

class GapTest {
  private static final String WORDPRESS = "<generator>https://wordpress.org/?v=6.9</generator>";
  private static final Instant START = Instant.parse("2026-11-24T11:50:00Z");
  private final PolledFeed feed = new PolledFeed();

  /**
   * Items {@code to - 1} down to {@code from}, a minute apart; ten of them before the first poll.
   */
  private static List<Item> items(int from, int to) {
    return IntStream.range(from, to)
        .map(n -> to - 1 - n + from)
        .mapToObj(
            n ->
                Item.of("g" + n, "https://news.example/" + n, "Item " + n)
                    .at(START.plus(Duration.ofMinutes(n))))
        .toList();
  }

  private static String link(String rel, String address) {
    return "<atom:link rel='" + rel + "' href='" + address + "'/>";
  }

  private List<String> askedPages() {
    return feed.web.asked.stream()
        .filter(request -> request.kind() == FetchRequest.Kind.FEED)
        .map(FetchRequest::url)
        .filter(url -> !url.equals(PolledFeed.URL))
        .toList();
  }

  @Nested
  class Alarm {

    @Test
    void shouldSayThatItemsMayBeLostWhereDocumentsShareNone() {
      feed.poll(items(0, 10));
      PollResult result = feed.poll(items(30, 40));

      assertThat(result.outcome()).isEqualTo(PollOutcome.GAP);
      assertThat(result.stories()).hasSize(10).noneMatch(RawStory::getBackfill);
      assertThat(feed.state())
          .returns(1L, FeedState::getGaps)
          .returns("open", FeedState::getLastGap)
          .returns(feed.now().minus(Duration.ofMinutes(10)), FeedState::getLastGapAt);
      assertThat(feed.state().getPolls()).containsEntry("gap", 1L);
      assertThat(askedPages()).isEmpty();
    }

    @Test
    void shouldEstimateTheLossByTheMeanRateBefore() {
      feed.poll(items(0, 10));
      feed.poll(items(5, 15));
      double perHour = feed.state().getItemsPerHour();
      feed.later(Duration.ofHours(10).minusMinutes(10));
      feed.poll(items(100, 110));

      assertThat(perHour).isPositive();
      assertThat(feed.state().getLastGapItems()).isEqualTo(Math.round(perHour * 10) - 10);
    }

    @Test
    void shouldBeSilentWhileOneItemIsShared() {
      feed.poll(items(0, 10));
      PollResult result = feed.poll(items(9, 19));

      assertThat(result.outcome()).isEqualTo(PollOutcome.CHANGED);
      assertThat(feed.state().getGaps()).isNull();
      assertThat(feed.state().getLastGap()).isNull();
    }

    @Test
    void shouldBeSilentAtTheFirstDocumentAfterAnEmptyOneAndAtAReplay() {
      feed.poll(List.of());
      PollResult first = feed.poll(items(0, 10));
      List<Item> past =
          IntStream.range(0, 20)
              .mapToObj(n -> Item.of("new" + n, "https://news.example/new/" + n, "Past " + n))
              .map(item -> item.at(feed.now().minus(Duration.ofDays(30))))
              .toList();
      PollResult empty = feed.poll(List.of());
      PollResult replay = feed.poll(past);

      assertThat(List.of(first.outcome(), empty.outcome(), replay.outcome()))
          .containsExactly(PollOutcome.CHANGED, PollOutcome.EMPTY, PollOutcome.REPLAYED);
      assertThat(feed.state().getGaps()).isNull();
    }
  }

  @Nested
  class Paging {

    @Test
    void shouldFollowArchiveLinksBackToAKnownItem() {
      feed.poll(items(0, 10));
      feed.serve(
          "https://news.example/archive/2",
          "News",
          link("prev-archive", "https://news.example/archive/1"),
          items(20, 30));
      feed.serve(
          "https://news.example/archive/1",
          "News",
          link("prev-archive", "https://news.example/archive/0"),
          items(8, 20));
      PollResult result =
          feed.poll("News", link("prev-archive", "/archive/2") + link("next", "/x"), items(30, 40));

      assertThat(result.outcome()).isEqualTo(PollOutcome.GAP_CLOSED);
      assertThat(result.stories()).hasSize(30).noneMatch(RawStory::getBackfill);
      assertThat(feed.stories).extracting(RawStory::getTitle).doesNotHaveDuplicates().hasSize(40);
      assertThat(askedPages())
          .containsExactly("https://news.example/archive/2", "https://news.example/archive/1");
      assertThat(feed.state())
          .returns("closed", FeedState::getLastGap)
          .returns(0L, FeedState::getLastGapItems)
          .returns(40L, FeedState::getItemsNew)
          .returns(2L, FeedState::getItemsUnchanged);
    }

    @Test
    void shouldNumberTheDocumentsOfWordPress() {
      feed.poll(items(0, 10));
      feed.serve(PolledFeed.URL + "?paged=2", "News", WORDPRESS, items(10, 20));
      feed.serve(PolledFeed.URL + "?paged=3", "News", WORDPRESS, items(0, 10));
      PollResult result = feed.poll("News", WORDPRESS, items(20, 30));

      assertThat(result.outcome()).isEqualTo(PollOutcome.GAP_CLOSED);
      assertThat(feed.stories).hasSize(30);
      assertThat(askedPages())
          .containsExactly(PolledFeed.URL + "?paged=2", PolledFeed.URL + "?paged=3");
    }

    @Test
    void shouldStopWhereTheServerIgnoresTheNumber() {
      feed.poll(items(0, 10));
      feed.serve(PolledFeed.URL + "?paged=2", "News", WORDPRESS, items(20, 30));
      PollResult result = feed.poll("News", WORDPRESS, items(20, 30));

      assertThat(result.outcome()).isEqualTo(PollOutcome.GAP);
      assertThat(result.stories()).hasSize(10);
      assertThat(askedPages()).hasSize(1);
    }

    @Test
    void shouldReadFiveEarlierDocumentsAtMost() {
      feed.poll(items(0, 2));
      for (int page = 2; page < 20; page++) {
        int oldest = 180 - 10 * page;
        feed.serve(
            PolledFeed.URL + "?paged=" + page, "News", WORDPRESS, items(oldest, oldest + 10));
      }
      PollResult result = feed.poll("News", WORDPRESS, items(170, 180));

      assertThat(result.outcome()).isEqualTo(PollOutcome.GAP);
      assertThat(askedPages()).hasSize(5);
      assertThat(result.stories()).hasSize(60);
    }

    @Test
    void shouldNotLeaveTheSiteNorTurnInACircle() {
      feed.poll(items(0, 2));
      feed.poll("News", link("next", "https://elsewhere.example/2"), items(10, 12));
      feed.serve("https://news.example/b", "News", link("next", "/rss.xml"), items(18, 20));
      feed.poll("News", link("next", "/b"), items(20, 22));

      assertThat(askedPages()).containsExactly("https://news.example/b");
      assertThat(feed.web.askedFor(PolledFeed.URL)).isEqualTo(3);
      assertThat(feed.state().getGaps()).isEqualTo(2);
    }

    @Test
    void shouldAskForNoEarlierDocumentWithoutAGap() {
      feed.poll("News", WORDPRESS + link("prev-archive", "/archive"), items(0, 10));
      feed.poll("News", WORDPRESS + link("prev-archive", "/archive"), items(5, 15));

      assertThat(askedPages()).isEmpty();
    }

    @Test
    void shouldPageAgainWhereItemsWereLeftForTheNextPoll() {
      feed.poll(items(0, 2));
      feed.later(Duration.ofDays(20));
      List<Item> newest =
          items(190, 195).stream().map(item -> item.at(feed.now().minusSeconds(60))).toList();
      List<Item> missed =
          IntStream.range(0, 150)
              .mapToObj(n -> Item.of("m" + n, "https://news.example/m" + n, "Missed " + n))
              .map(item -> item.at(feed.now().minus(Duration.ofDays(5))))
              .toList();
      feed.serve(PolledFeed.URL + "?paged=2", "News", "", missed);
      feed.serve(PolledFeed.URL + "?paged=3", "News", "", items(0, 2));

      PollResult first = feed.poll("News", WORDPRESS, newest);
      String meanwhile = feed.state().getLastGap();
      PollResult second = feed.poll("News", WORDPRESS, newest);

      assertThat(first.outcome()).isEqualTo(PollOutcome.GAP);
      assertThat(second.outcome()).isEqualTo(PollOutcome.GAP_CLOSED);
      assertThat(meanwhile).isEqualTo("reading");
      assertThat(first.stories()).hasSize(105);
      assertThat(second.stories()).hasSize(50).allMatch(RawStory::getBackfill);
      assertThat(feed.state())
          .returns("closed", FeedState::getLastGap)
          .returns(1L, FeedState::getGaps)
          .returns(157L, FeedState::getItemsNew)
          .returns(0, FeedState::getItemsWaiting);
    }

    @Test
    void shouldGoOnLaterWhereTheSiteMustBeLeftAlone() {
      feed.poll(items(0, 10));
      feed.spaced(Duration.ofSeconds(5));
      feed.serve(PolledFeed.URL + "?paged=2", "News", WORDPRESS, items(10, 20));
      feed.serve(PolledFeed.URL + "?paged=3", "News", WORDPRESS, items(5, 10));
      List<PollOutcome> outcomes = new ArrayList<>();
      List<String> standings = new ArrayList<>();
      feed.serve(PolledFeed.URL, "News", WORDPRESS, items(20, 30));
      for (int poll = 0; poll < 3; poll++) {
        outcomes.add(feed.poll().outcome());
        standings.add(feed.state().getLastGap());
      }

      assertThat(outcomes)
          .containsExactly(PollOutcome.GAP, PollOutcome.CHANGED, PollOutcome.GAP_CLOSED);
      assertThat(standings).containsExactly("reading", "reading", "closed");
      assertThat(feed.stories).extracting(RawStory::getTitle).doesNotHaveDuplicates().hasSize(30);
      assertThat(feed.state().getGaps()).isEqualTo(1);
      assertThat(feed.web.askedFor(PolledFeed.URL)).isEqualTo(2);
    }
  }
}
