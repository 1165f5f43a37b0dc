package org.tensionwire.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.item.FeedItem.Accepted;
import org.tensionwire.ingest.item.FeedItem.Refused;

class FeedItemsTest {

  private static FeedEntry entry(
      @Nullable String id, @Nullable String title, @Nullable String link) {
    return new FeedEntry(
        id, title, link, null, null, null, null, List.of(), List.of(), List.of(), null);
  }

  private static List<FeedItem> items(FeedEntry... entries) {
    return FeedItems.of("f", List.of(entries));
  }

  private static Accepted accepted(FeedEntry entry) {
    return (Accepted) items(entry).get(0);
  }

  private static ItemRefusal refusal(FeedEntry entry) {
    return ((Refused) items(entry).get(0)).reason();
  }

  @Test
  void shouldKnowAnItemByItsGuidThenItsLinkThenItsText() {
    assertThat(accepted(entry("g", "T", "https://x.example/1")).key()).isEqualTo("guid:g");
    assertThat(accepted(entry(null, "T", "https://x.example/1")).key())
        .isEqualTo("link:x.example/1");
    assertThat(accepted(entry(null, "T", null)).key()).startsWith("content:");
  }

  @Test
  void shouldGiveOneStoryIdToAnArticleInTwoFeeds() {
    FeedEntry one = entry("a", "T", "https://x.example/1?utm_source=a");
    FeedEntry two = entry("b", "T!", "http://www.x.example/1");

    String first = ((Accepted) FeedItems.of("f1", List.of(one)).get(0)).storyId();
    String second = ((Accepted) FeedItems.of("f2", List.of(two)).get(0)).storyId();

    assertThat(first).isEqualTo(second).hasSize(32);
  }

  @Test
  void shouldGiveAStoryWithoutAddressAnIdWithinItsFeed() {
    FeedEntry entry = entry("a", "T", null);

    String first = ((Accepted) FeedItems.of("f1", List.of(entry)).get(0)).storyId();
    String second = ((Accepted) FeedItems.of("f2", List.of(entry)).get(0)).storyId();

    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void shouldSeeAChangeOfWordsButNotOfDatesOrSpace() {
    FeedEntry before = entry("g", "One two", "https://x.example/1");
    FeedEntry stamped =
        new FeedEntry(
            "g",
            "One  two ",
            "https://x.example/1",
            Instant.EPOCH,
            Instant.EPOCH,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null);
    FeedEntry changed = entry("g", "One three", "https://x.example/1");

    assertThat(accepted(stamped).contentHash()).isEqualTo(accepted(before).contentHash());
    assertThat(accepted(changed).contentHash()).isNotEqualTo(accepted(before).contentHash());
  }

  @Test
  void shouldTakeAGuidThatManyLinksShareForNoIdentity() {
    List<FeedItem> items =
        items(entry("same", "A", "https://x.example/1"), entry("same", "B", "https://x.example/2"));

    assertThat(items)
        .extracting(FeedItem::key)
        .containsExactly("link:x.example/1", "link:x.example/2");
  }

  @Test
  void shouldNotTakeTheFrontPageOrASharedPageForTheArticle() {
    Accepted front = accepted(entry("g", "T", "https://www.x.example/?utm_source=rss"));
    List<FeedItem> shared =
        items(
            entry("1", "A", "https://x.example/live"),
            entry("2", "B", "https://x.example/live"),
            entry("3", "C", "https://x.example/live"));
    List<FeedItem> twice =
        items(entry("1", "A", "https://x.example/a"), entry("2", "A2", "https://x.example/a"));

    assertThat(front.url()).isNull();
    assertThat(front.link()).isNotNull();
    assertThat(shared).extracting(item -> ((Accepted) item).storyId()).doesNotHaveDuplicates();
    assertThat(twice)
        .extracting(item -> ((Accepted) item).storyId())
        .containsOnly(((Accepted) twice.get(0)).storyId());
  }

  @Test
  void shouldLeaveOutARepeatAndRefuseASecondVersionInOneDocument() {
    FeedEntry first = entry("g", "A", "https://x.example/1");
    FeedEntry other = entry("g", "B", "https://x.example/1");

    List<FeedItem> items = items(first, first, other, other);

    assertThat(items).hasSize(2);
    assertThat(items.get(0)).isInstanceOf(Accepted.class);
    assertThat(items.get(1))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.reason()).isEqualTo(ItemRefusal.DUPLICATE_IN_FEED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", " JavaScript:x", "data:text/html,x", "file:///x"})
  void shouldRefuseALinkThatRuns(String link) {
    assertThat(refusal(entry("g", "T", link))).isEqualTo(ItemRefusal.BAD_SCHEME);
  }

  @Test
  void shouldKeepAnItemWhoseLinkIsMerelyNotForTheWeb() {
    assertThat(accepted(entry("g", "T", "urn:x:1")).link()).isNull();
  }

  @Test
  void shouldRefuseItemsWithoutPlaceOrMeasure() {
    assertThat(refusal(entry(null, null, null))).isEqualTo(ItemRefusal.NO_IDENTITY);
    assertThat(refusal(entry("g", null, null))).isEqualTo(ItemRefusal.EMPTY);
    assertThat(refusal(entry("g", "x".repeat(1_001), null))).isEqualTo(ItemRefusal.FIELD_TOO_LONG);
    assertThat(refusal(entry("x".repeat(5_000_000), "T", null)))
        .isEqualTo(ItemRefusal.FIELD_TOO_LONG);
  }
}
