package org.tensionwire.cli.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.schemas.serde.GeneratedClasses;

class AccountTest {
  private static final Instant NOW = Instant.parse("2020-01-03T00:00:00Z");

  private final Account account = new Account();

  @BeforeAll
  static void trustOurRecords() {
    GeneratedClasses.trust();
  }

  @Test
  void shouldAgreeWhereEveryItemHasItsOutcome() {
    // Given
    account.feed(state("a", 5, 2, 1, 1, Map.of("too_old", 1L)));
    account.feed(state("a", 6, 2, 1, 2, Map.of("too_old", 1L)));
    outcome("irrelevant");
    outcome("unchanged");
    outcome("dead_lettered");

    // When
    Summary summary = account.summary();

    // Then
    assertThat(summary.faults()).isEmpty();
    assertThat(summary.feeds()).isEqualTo(1);
    assertThat(summary.lines()).anyMatch(line -> line.matches("  dead-lettered: why +1"));
  }

  @Test
  void shouldMissAnEventThatWasNotPublished() {
    account.feed(state("a", 1, 1, 0, 0, Map.of()));
    outcome("published");

    assertThat(account.summary().faults())
        .containsExactly("1 stories to publish, but 0 events and refusals");
  }

  @Test
  void shouldMissARawStoryWithoutOutcome() {
    account.feed(state("a", 1, 1, 0, 0, Map.of()));
    account.rawStory();

    assertThat(account.summary().faults()).containsExactly("1 raw stories, but 0 outcomes");
  }

  @Test
  void shouldMissAnItemThatIngestDidNotCount() {
    account.feed(state("a", 2, 0, 0, 1, Map.of()));

    assertThat(account.summary().faults())
        .containsExactly("2 items that feeds listed, but 1 items accounted for");
  }

  @Test
  void shouldTellWhetherAllFeedsWerePolledLately() {
    account.feed(state("a", 0, 0, 0, 0, Map.of()));

    assertThat(account.polledSince(NOW.minusSeconds(1), 1)).isTrue();
    assertThat(account.polledSince(NOW, 1)).isFalse();
    assertThat(account.polledSince(NOW.minusSeconds(1), 2)).isFalse();
  }

  private void outcome(String outcome) {
    account.rawStory();
    account.outcome(
        LedgerEntry.newBuilder()
            .setStoryId("s")
            .setOutcome(outcome)
            .setReason("why")
            .setRawPartition(0)
            .setRawOffset(0)
            .setAt(NOW)
            .build());
  }

  private static FeedState state(
      String feed, long seen, long fresh, long updated, long unchanged, Map<String, Long> refused) {
    return FeedState.newBuilder()
        .setFeedId(feed)
        .setUrl("https://a.example/")
        .setLastPolledAt(NOW)
        .setLastOutcome("ok")
        .setFailures(0)
        .setNextPollAt(NOW)
        .setNextPollReason("interval")
        .setItemsSeen(seen)
        .setItemsNew(fresh)
        .setItemsUpdated(updated)
        .setItemsUnchanged(unchanged)
        .setItemsRefused(refused)
        .build();
  }
}
