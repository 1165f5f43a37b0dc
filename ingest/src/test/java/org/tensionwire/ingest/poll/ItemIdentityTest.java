package org.tensionwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.poll.PolledFeed.Item;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;

class ItemIdentityTest {
  private static final String SITE = "https://news.example/";
  private final PolledFeed feed = new PolledFeed();

  private static List<Item> items(int from, int to, String guids) {
    return IntStream.range(from, to)
        .mapToObj(n -> Item.of(guids + n, SITE + "story-" + n, "Story " + n))
        .toList();
  }

  @Nested
  class Flapping {

    @Test
    void shouldNotDoubleAnItemThatLosesItsGuidAndGetsItBack() {
      Item with = Item.of("a", SITE + "one", "One");
      Item without = Item.of(null, SITE + "one", "One");

      feed.poll(with);
      feed.poll(without);
      feed.poll(with);

      assertThat(feed.stories).hasSize(1);
      assertThat(feed.state())
          .returns(1L, FeedState::getItemsNew)
          .returns(2L, FeedState::getItemsUnchanged)
          .returns("guid", FeedState::getIdentity);
    }

    @Test
    void shouldKeepTheIdentityThatAnItemWasFirstSeenWith() {
      feed.poll(Item.of(null, SITE + "one", "One"));
      feed.poll(Item.of("a", SITE + "one", "One, corrected"));
      feed.poll(Item.of("a", SITE + "one-corrected", "One, corrected"));

      assertThat(feed.stories)
          .hasSize(3)
          .extracting(RawStory::getItemKey)
          .containsOnly("link:news.example/one");
      assertThat(feed.stories)
          .extracting(RawStory::getStoryId)
          .containsOnly(feed.stories.get(0).getStoryId());
      assertThat(feed.state().getItemsUpdated()).isEqualTo(2);
    }

    @Test
    void shouldKnowAnItemWithoutLinkByItsWordsWhenItsGuidIsMissingOnce() {
      feed.poll(Item.of("a", null, "One"));
      feed.poll(Item.of(null, null, "One"));

      assertThat(feed.stories).hasSize(1);
    }

    @Test
    void shouldNotTakeANewGuidOnOldWordsForTheOldItem() {
      feed.poll(Item.of("a", null, "Sirens in the north"));
      feed.poll(Item.of("b", null, "Sirens in the north"));

      assertThat(feed.stories).hasSize(2);
      assertThat(feed.stories.get(0).getStoryId()).isNotEqualTo(feed.stories.get(1).getStoryId());
    }
  }

  @Nested
  class Volatile {

    @Test
    void shouldNotDoubleItemsWhoseGuidsChangeWithEveryFetch() {
      feed.poll(items(0, 10, "session1-"));
      feed.poll(items(0, 10, "session2-"));
      String first = feed.state().getIdentity();
      feed.poll(items(1, 11, "session3-"));
      feed.poll(items(1, 11, "session4-"));

      assertThat(first).isEqualTo("guid");
      assertThat(feed.state().getIdentity()).isEqualTo("link");
      assertThat(feed.stories).extracting(RawStory::getTitle).doesNotHaveDuplicates().hasSize(11);
      assertThat(feed.state().getItemsUpdated()).isZero();
    }

    @Test
    void shouldNotDoubleThemWhereItemsHaveNoLinksEither() {
      for (int fetch = 0; fetch < 4; fetch++) {
        List<Item> items = new ArrayList<>();
        for (int n = fetch; n < fetch + 5; n++) {
          items.add(Item.of(fetch + "-" + n, null, "Bulletin " + n));
        }
        feed.poll(items);
      }

      assertThat(feed.stories).extracting(RawStory::getTitle).doesNotHaveDuplicates().hasSize(8);
      assertThat(feed.state().getIdentity()).isEqualTo("link");
    }

    @Test
    void shouldForgiveGuidsThatAllChangeOnce() {
      feed.poll(items(0, 10, "old-"));
      feed.poll(items(0, 10, "new-"));
      feed.poll(items(0, 11, "new-"));

      assertThat(feed.stories).hasSize(11);
      assertThat(feed.state())
          .returns("guid", FeedState::getIdentity)
          .returns(0, FeedState::getGuidsRenewed);
    }

    @Test
    void shouldNotDistrustGuidsThatFollowTheEditsOfFewItems() {
      feed.poll(items(0, 10, "v1-"));
      for (int edit = 2; edit < 6; edit++) {
        List<Item> items = new ArrayList<>(items(0, 10, "v1-"));
        items.set(0, Item.of("v" + edit + "-0", SITE + "story-0", "Story 0, edit " + edit));
        feed.poll(items);
      }

      assertThat(feed.state().getIdentity()).isEqualTo("guid");
      assertThat(feed.stories).hasSize(14);
      assertThat(feed.stories).extracting(RawStory::getStoryId).hasSize(14);
      assertThat(feed.state().getItemsUpdated()).isEqualTo(4);
    }

    @Test
    void shouldNotGoByGuidsThatNumberTheList() {
      for (int newest = 10; newest < 13; newest++) {
        List<Item> items = new ArrayList<>();
        for (int place = 0; place < 10; place++) {
          int n = newest - place;
          items.add(Item.of("item-" + place, SITE + "story-" + n, "Story " + n));
        }
        feed.poll(items);
      }

      assertThat(feed.state().getIdentity()).isEqualTo("link");
      assertThat(feed.stories).extracting(RawStory::getTitle).doesNotHaveDuplicates().hasSize(12);
      assertThat(feed.stories).extracting(RawStory::getStoryId).doesNotHaveDuplicates();
    }
  }

  @Nested
  class Reused {

    @Test
    void shouldTakeOtherWordsUnderAKnownGuidForARevision() {
      feed.poll(Item.of("lead", SITE + "morning", "Morning"));
      PollResult second = feed.poll(Item.of("lead", SITE + "evening", "Evening"));

      assertThat(second.stories())
          .singleElement()
          .returns("Evening", RawStory::getTitle)
          .returns(SITE + "evening", RawStory::getUrl)
          .returns(feed.stories.get(0).getStoryId(), RawStory::getStoryId)
          .returns("guid:lead", RawStory::getItemKey);
      assertThat(second.deadLetters()).isEmpty();
      assertThat(feed.state().getItemsUpdated()).isEqualTo(1);
    }

    @Test
    void shouldTellItemsOfOneDocumentApartThatShareTheirGuid() {
      PollResult linked =
          feed.poll(Item.of("0", SITE + "one", "One"), Item.of("0", SITE + "two", "Two"));
      PollResult bare = new PolledFeed().poll(Item.of("0", null, "One"), Item.of("0", null, "Two"));

      assertThat(linked.stories()).extracting(RawStory::getStoryId).doesNotHaveDuplicates();
      assertThat(linked.stories()).hasSize(2);
      assertThat(bare.stories()).hasSize(2);
      assertThat(bare.stories()).extracting(RawStory::getStoryId).doesNotHaveDuplicates();
      assertThat(linked.deadLetters()).isEmpty();
      assertThat(bare.deadLetters()).isEmpty();
    }

    @Test
    void shouldNotDoubleAnItemWhoseGuidComesToBeShared() {
      Item one = Item.of("0", SITE + "one", "One");
      feed.poll(one);
      feed.poll(Item.of("0", SITE + "two", "Two"), one);
      feed.poll(Item.of("0", SITE + "two", "Two"));

      assertThat(feed.stories).extracting(RawStory::getTitle).containsExactly("One", "Two");
    }

    @Test
    void shouldTakeTwoVersionsOfOneArticleInOneDocumentForTwoSights() {
      feed.poll(Item.of("1", SITE + "one", "One"));
      feed.poll(Item.of("2", SITE + "one", "One, updated"), Item.of("1", SITE + "one", "One"));

      assertThat(feed.stories)
          .extracting(RawStory::getTitle)
          .containsExactly("One", "One, updated");
      assertThat(feed.stories)
          .extracting(RawStory::getStoryId)
          .containsOnly(feed.stories.get(0).getStoryId());
    }
  }

  @Test
  void shouldLoseNoItemToEqualOrOlderTimes() {
    Instant same = feed.now().minusSeconds(60);
    Item one = Item.of("1", SITE + "1", "One").at(same);
    Item two = Item.of("2", SITE + "2", "Two").at(same);
    Item backdated = Item.of("3", SITE + "3", "Three").at(same.minusSeconds(3_600));

    feed.poll(one);
    feed.poll(two, one);
    feed.poll(two, one, backdated);

    assertThat(feed.stories).extracting(RawStory::getTitle).containsExactly("One", "Two", "Three");
  }
}
