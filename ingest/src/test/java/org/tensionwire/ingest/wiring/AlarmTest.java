package org.tensionwire.ingest.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tensionwire.pipeline.FeedState;

class AlarmTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final FeedState QUIET = Samples.state("a", "https://a.example/feed", NOW);

  private static FeedState.Builder state() {
    return FeedState.newBuilder(QUIET);
  }

  @Test
  void shouldRaiseEachAlarmOnceWhenItBegins() {
    FeedState gap = state().setGaps(1L).build();
    FeedState held = state().setQuarantine("feed_drift").setQuarantinedAt(NOW).build();
    FeedState link = state().setIdentity("link").build();

    assertThat(Alarm.between(QUIET, gap)).containsExactly(Alarm.GAP);
    assertThat(Alarm.between(QUIET, held)).containsExactly(Alarm.QUARANTINE);
    assertThat(Alarm.between(QUIET, link)).containsExactly(Alarm.GUIDS_IGNORED);
    assertThat(Alarm.between(gap, gap)).isEmpty();
    assertThat(Alarm.between(held, held)).isEmpty();
    assertThat(Alarm.between(link, link)).isEmpty();
  }

  @Test
  void shouldRaiseAgainWhatBeginsAgain() {
    FeedState held = state().setQuarantine("feed_drift").setQuarantinedAt(NOW).build();
    FeedState later = state().setQuarantinedAt(NOW.plusSeconds(60)).build();

    assertThat(Alarm.between(held, later)).containsExactly(Alarm.QUARANTINE);
    assertThat(Alarm.between(state().setGaps(1L).build(), state().setGaps(2L).build()))
        .containsExactly(Alarm.GAP);
  }

  @Test
  void shouldRaiseNothingForAnOrdinaryOrAReleasedFeed() {
    FeedState held = state().setQuarantine("feed_drift").setQuarantinedAt(NOW).build();

    assertThat(Alarm.between(null, state().setIdentity("guid").build())).isEmpty();
    assertThat(Alarm.between(held, QUIET)).isEmpty();
    assertThat(Alarm.between(state().setIdentity("link").build(), QUIET)).isEmpty();
  }
}
