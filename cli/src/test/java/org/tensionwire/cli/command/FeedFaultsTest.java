package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensionwire.pipeline.FeedState;

class FeedFaultsTest {

  private static FeedState.Builder state() {
    return FeedState.newBuilder()
        .setFeedId("news")
        .setUrl("https://news.example/feed")
        .setLastOutcome("changed")
        .setFailures(0)
        .setNextPollAt(Instant.EPOCH)
        .setNextPollReason("interval")
        .setItemsSeen(0)
        .setItemsNew(0)
        .setItemsUpdated(0)
        .setItemsUnchanged(0);
  }

  @Test
  void shouldSayNothingOfAFeedWithoutFault() {
    FeedState whole =
        state()
            .setRepair("none")
            .setFlaws(List.of())
            .setDropped(0)
            .setIdentity("guid")
            .setItemsUndated(Map.of())
            .build();

    assertThat(FeedFaults.of(whole)).isEmpty();
    assertThat(FeedFaults.of(state().build())).isEmpty();
  }

  @Test
  void shouldNameTheRungTheFlawsTheGuidsTheCutAndTheUndated() {
    FeedState broken =
        state()
            .setRepair("truncated")
            .setFlaws(List.of("charset_wrong"))
            .setDropped(1)
            .setIdentity("link")
            .setItemsUndated(Map.of("date_unreadable", 3L, "date_missing", 2L))
            .build();

    assertThat(FeedFaults.of(broken))
        .isEqualTo(
            ", repair truncated, charset_wrong, guids ignored, 1 cut, 2 date_missing, 3 date_unreadable");
  }
}
