package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.poll.PolledFeed.Item;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;

class QuarantineTest {
  private final PolledFeed feed = new PolledFeed();

  private static List<Item> items(String site, String headline, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> Item.of(site + n, "https://" + site + ".example/" + n, headline + " " + n))
        .toList();
  }

  private static List<Item> news(int from, int to) {
    return items("news", "Harbour closed", from, to);
  }

  private static List<Item> spins(int from, int to) {
    return items("spins", "Win big", from, to);
  }

  @BeforeEach
  void readUsualDocuments() {
    feed.poll(news(0, 10));
    feed.poll(news(1, 11));
  }

  @Test
  void shouldHoldEveryItemOfAnotherFeedOnceAndPublishNone() {
    PollResult hijacked = feed.poll("Lucky Spins", "", spins(0, 10));
    PollResult next = feed.poll("Lucky Spins", "", spins(1, 12));

    assertThat(hijacked.outcome()).isEqualTo(PollOutcome.QUARANTINED);
    assertThat(hijacked.stories()).isEmpty();
    assertThat(hijacked.held()).hasSize(10);
    assertThat(next.stories()).isEmpty();
    assertThat(next.held())
        .extracting(RawStory::getTitle)
        .containsExactly("Win big 10", "Win big 11");
    assertThat(feed.state())
        .returns("feed_drift", FeedState::getQuarantine)
        .returns(List.of("new_site", "all_new"), FeedState::getQuarantineSigns)
        .returns("feed_drift: new_site, all_new", FeedState::getLastDetail)
        .returns(11L, FeedState::getItemsNew)
        .returns("News", state -> state.getProfile().getTitle());
    assertThat(feed.state().getItemsRefused()).containsEntry("feed_drift", 12L);
    assertThat(feed.state().getGaps()).isNull();
  }

  @Test
  void shouldAccountForHeldItems() {
    feed.poll("Lucky Spins", "", spins(0, 10));
    feed.poll("Lucky Spins", "", spins(5, 15));

    FeedState state = feed.state();
    long refused = state.getItemsRefused().values().stream().mapToLong(Long::longValue).sum();
    assertThat(state.getItemsSeen())
        .isEqualTo(
            state.getItemsNew() + state.getItemsUpdated() + state.getItemsUnchanged() + refused);
  }

  @Test
  void shouldStayInQuarantineWhenTheOldFeedComesBackUntilItIsReleased() {
    feed.poll("Lucky Spins", "", spins(0, 10));
    PollResult back = feed.poll(news(2, 12));

    assertThat(back.outcome()).isEqualTo(PollOutcome.QUARANTINED);
    assertThat(back.held()).extracting(RawStory::getTitle).containsExactly("Harbour closed 11");
  }

  @Test
  void shouldGoOnAfterTheReleaseWithoutTakingHeldItemsAgain() {
    feed.poll("Lucky Spins", "", spins(0, 10));
    feed.define(FeedDefinition.newBuilder(feed.definition()).setReleasedAt(feed.now()).build());
    PollResult released = feed.poll("Lucky Spins", "", spins(2, 12));
    PollResult after = feed.poll("Lucky Spins", "", spins(3, 13));

    assertThat(released.outcome()).isEqualTo(PollOutcome.CHANGED);
    assertThat(released.stories())
        .extracting(RawStory::getTitle)
        .containsExactly("Win big 10", "Win big 11");
    assertThat(released.held()).isEmpty();
    assertThat(after.stories()).hasSize(1);
    assertThat(feed.state())
        .returns(null, FeedState::getQuarantine)
        .returns(null, FeedState::getQuarantinedAt)
        .returns("Lucky Spins", state -> state.getProfile().getTitle());
  }

  @Test
  void shouldNotTakeAnEarlierReleaseForThisOne() {
    feed.define(FeedDefinition.newBuilder(feed.definition()).setReleasedAt(feed.now()).build());
    feed.later(Duration.ofHours(1));
    feed.poll("Lucky Spins", "", spins(0, 10));
    PollResult next = feed.poll("Lucky Spins", "", spins(0, 11));

    assertThat(next.outcome()).isEqualTo(PollOutcome.QUARANTINED);
  }

  @Test
  void shouldForgetTheQuarantineOfAnotherAddress() {
    feed.poll("Lucky Spins", "", spins(0, 10));
    String moved = "https://news.example/other";
    feed.define(FeedDefinition.newBuilder(feed.definition()).setUrl(moved).build());
    feed.serve(moved, "News", "", news(5, 15));
    PollResult other = feed.poll();

    assertThat(other.outcome()).isEqualTo(PollOutcome.CHANGED);
    assertThat(other.held()).isEmpty();
    assertThat(other.stories()).hasSize(4);
  }

  @Test
  void shouldLetARedesignedFeedPass() {
    PollResult renamed = feed.poll("Port Gazette", "", items("news", "Tide high", 50, 60));
    PollResult moved = feed.poll("Port Gazette", "", items("gazette", "Tide high", 55, 65));

    assertThat(renamed.held()).isEmpty();
    assertThat(renamed.stories()).hasSize(10);
    assertThat(moved.held()).isEmpty();
    assertThat(moved.outcome()).isNotEqualTo(PollOutcome.QUARANTINED);
  }

  @Test
  void shouldAskForNoPageOfAFeedInQuarantine() {
    feed.define(FeedDefinition.newBuilder(feed.definition()).setFetchPages(true).build());
    PollResult hijacked = feed.poll("Lucky Spins", "", spins(0, 10));

    assertThat(hijacked.held()).extracting(RawStory::getPageOutcome).containsOnly("disabled");
    assertThat(feed.web.asked).noneMatch(request -> request.url().contains("spins"));
  }
}
