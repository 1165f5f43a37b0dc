package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.poll.PolledFeed.Item;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;

class HistoryTest {
  private final PolledFeed feed = new PolledFeed();

  /** Items {@code from} to {@code to}, that many days old each. */
  private List<Item> old(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> item("Old " + n).at(feed.now().minus(Duration.ofDays(n))))
        .toList();
  }

  private static Item item(String title) {
    String name = title.replace(' ', '-');
    return Item.of(name, "https://news.example/" + name, title);
  }

  private Item news(String title) {
    return item(title).at(feed.now().minus(Duration.ofMinutes(5)));
  }

  private static List<Item> with(List<Item> items, Item... more) {
    List<Item> all = new ArrayList<>(items);
    all.addAll(List.of(more));
    return all;
  }

  @Test
  void shouldMarkAReplayedHistoryButNotTheNewsWithinIt() {
    feed.poll(news("First"));
    PollResult replay = feed.poll(with(old(10, 40), news("Second"), item("Undated")));
    PollResult after = feed.poll(with(old(10, 40), news("Third")));

    assertThat(replay.outcome()).isEqualTo(PollOutcome.REPLAYED);
    assertThat(replay.stories()).hasSize(32);
    assertThat(replay.stories().get(0))
        .returns("Second", RawStory::getTitle)
        .returns(false, RawStory::getBackfill);
    assertThat(replay.stories().subList(1, 32)).allMatch(RawStory::getBackfill);
    assertThat(after.outcome()).isEqualTo(PollOutcome.CHANGED);
    assertThat(after.stories()).extracting(RawStory::getBackfill).containsExactly(false);
    assertThat(feed.state().getItemsBackfilled()).isEqualTo(32);
  }

  @Test
  void shouldRememberHowLateNewsWereSeenButNotThePast() {
    feed.poll(news("First"));
    feed.poll(news("Second"), item("Undated"));
    feed.poll(with(old(10, 40), item("Third").at(feed.now().minus(Duration.ofMinutes(9)))));

    assertThat(feed.state().getDelaysS()).hasSize(2);
    assertThat(feed.state().getDelaysS().get(0)).isBetween(540, 600);
    assertThat(feed.state().getDelaysS().get(1)).isBetween(300, 360);
  }

  @Test
  void shouldNotTakeTheLastFewOfAReplayForNews() {
    feed.poll(news("First"));
    List<Item> flood = old(10, 114);
    PollResult first = feed.poll(flood);
    PollResult rest = feed.poll(flood);
    PollResult later = feed.poll(with(flood, old(200, 203).toArray(Item[]::new)));

    assertThat(first.stories()).hasSize(100).allMatch(RawStory::getBackfill);
    assertThat(rest.stories()).hasSize(4).allMatch(RawStory::getBackfill);
    assertThat(later.stories()).hasSize(3).noneMatch(RawStory::getBackfill);
    assertThat(feed.state().getItemsBackfilled()).isEqualTo(105);
  }

  @Test
  void shouldTakeOfAFloodAHundredAPollAndTheRestLater() {
    feed.poll(news("First"));
    List<Item> flood = with(old(10, 260), news("Second"));
    List<Integer> taken = new ArrayList<>();
    List<Integer> waiting = new ArrayList<>();
    for (int poll = 0; poll < 4; poll++) {
      taken.add(feed.poll(flood).stories().size());
      waiting.add(feed.state().getItemsWaiting());
    }

    assertThat(taken).containsExactly(101, 100, 50, 0);
    assertThat(waiting).containsExactly(150, 50, 0, 0);
    assertThat(feed.stories).extracting(RawStory::getTitle).doesNotHaveDuplicates().hasSize(252);
    assertThat(feed.state())
        .returns(252L, FeedState::getItemsNew)
        .returns(250L + 1, FeedState::getItemsBackfilled);
  }

  @Test
  void shouldAccountForEveryItemOfEveryPoll() {
    for (int poll = 0; poll < 4; poll++) {
      feed.poll(old(0, 250));
      FeedState state = feed.state();
      assertThat(state.getItemsSeen())
          .isEqualTo(state.getItemsNew() + state.getItemsUpdated() + state.getItemsUnchanged());
    }

    assertThat(feed.state().getItemsNew()).isEqualTo(250);
    assertThat(feed.state().getItemsWaiting()).isZero();
  }

  @Test
  void shouldComeBackSoonForWhatWaits() {
    PollResult first = feed.poll(old(0, 150));
    PollResult second = feed.poll(old(0, 150));

    assertThat(first.state().getNextPollReason()).isEqualTo("continue");
    assertThat(first.state().getLastSuccessAt()).isNull();
    assertThat(second.state().getNextPollReason()).isNotEqualTo("continue");
    assertThat(second.stories()).allMatch(RawStory::getBackfill).hasSize(50);
  }

  @Test
  void shouldMarkWhatALongAbsenceMissedAsPastAndTheLastDaysAsNews() {
    feed.poll(old(0, 10));
    feed.later(Duration.ofDays(30));
    PollResult back =
        feed.poll(
            IntStream.range(0, 28)
                .mapToObj(n -> item("Missed " + n).at(feed.now().minus(Duration.ofDays(n))))
                .toList());

    assertThat(back.stories()).filteredOn(story -> !story.getBackfill()).hasSize(3);
    assertThat(back.stories()).filteredOn(RawStory::getBackfill).hasSize(25);
  }

  @Test
  void shouldTakeASingleOldItemForLateNews() {
    Item first = news("First");
    feed.poll(first);
    PollResult late = feed.poll(with(old(3, 8), first, news("Second")));

    assertThat(late.outcome()).isEqualTo(PollOutcome.CHANGED);
    assertThat(late.stories()).noneMatch(RawStory::getBackfill).hasSize(6);
  }

  @Test
  void shouldTakeManyNewItemsOfTodayForNews() {
    Item first = news("First");
    feed.poll(first);
    List<Item> many = IntStream.range(0, 300).mapToObj(n -> news("News " + n)).toList();
    PollResult busy = feed.poll(with(many, first));

    assertThat(busy.outcome()).isEqualTo(PollOutcome.CHANGED);
    assertThat(busy.stories()).noneMatch(RawStory::getBackfill).hasSize(300);
    assertThat(feed.state().getItemsWaiting()).isZero();
  }

  @Test
  void shouldNotCallAnEditOfOldItemsHistory() {
    feed.poll(old(10, 30));
    List<Item> edited =
        old(10, 30).stream()
            .map(
                item ->
                    new Item(item.guid(), item.link(), item.title(), "Edited", item.published()))
            .toList();
    PollResult edit = feed.poll(edited);

    assertThat(edit.outcome()).isEqualTo(PollOutcome.CHANGED);
    assertThat(edit.stories()).noneMatch(RawStory::getBackfill).hasSize(20);
  }
}
