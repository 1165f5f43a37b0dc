package org.tensionwire.ingest.courtesy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.Gone;
import org.tensionwire.ingest.http.FetchResult.Throttled;

class HostGateTest {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
  private static final FetchResult WELL = new Gone(404);
  private static final String SITE = "harbour.example";

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final HostGate gate =
      new HostGate(
          Courtesy.STANDARD.withSpacing(Duration.ofSeconds(5)), "127.0.0.1"::equals, now::get);

  private void after(Duration passed) {
    now.set(now.get().plus(passed));
  }

  private boolean enters(String site) {
    return gate.enter(site) instanceof HostGate.Entry.Open;
  }

  private void ask(FetchResult answer) {
    assertThat(enters(SITE)).isTrue();
    gate.leave(SITE, answer);
  }

  /** How long the site stays shut, in whole seconds. */
  private long shut() {
    return gate.enter(SITE) instanceof HostGate.Entry.Shut shut
        ? Duration.between(now.get(), shut.notBefore()).toSeconds()
        : 0;
  }

  @Nested
  class InTurn {
    @Test
    void shouldLetOneRequestIntoASiteAtATime() {
      assertThat(enters(SITE)).isTrue();
      after(Duration.ofMinutes(10));

      assertThat(enters(SITE)).isFalse();
      assertThat(gate.isOpen(SITE)).isFalse();
      assertThat(enters("other.example")).isTrue();
    }

    @Test
    void shouldKeepRequestsApartFromTheEndOfTheLast() {
      assertThat(enters(SITE)).isTrue();
      after(Duration.ofSeconds(3));
      gate.leave(SITE, WELL);

      assertThat(gate.enter(SITE)).isEqualTo(new HostGate.Entry.Shut(START.plusSeconds(8)));
      after(Duration.ofMillis(4_999));
      assertThat(gate.isOpen(SITE)).isFalse();
      after(Duration.ofMillis(1));
      assertThat(gate.isOpen(SITE)).isTrue();
      assertThat(enters(SITE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "30, 30", "3600, 60"})
    void shouldGrantTheDelayThatASiteAsksForUpToAMinute(long asked, long granted) {
      gate.space(SITE, Duration.ofSeconds(asked));
      ask(WELL);

      assertThat(shut()).isEqualTo(granted);
    }

    @Test
    void shouldSpareTheTargetOfARedirectToo() {
      gate.visited(SITE);

      assertThat(shut()).isEqualTo(5);
    }

    @Test
    void shouldLetExemptSitesIn() {
      assertThat(enters("127.0.0.1")).isTrue();
      assertThat(enters("127.0.0.1")).isTrue();
      gate.leave("127.0.0.1", new Throttled(429, null));
      assertThat(gate.isOpen("127.0.0.1")).isTrue();
    }
  }

  @Nested
  class WhenASiteHasEnough {
    @ParameterizedTest
    @CsvSource({"-5, 60", "0, 60", "30, 60", "61, 61", "7200, 7200", "99999999, 86400"})
    void shouldLeaveItAloneForAsLongAsItAsksWithinBounds(long asked, long shut) {
      ask(new Throttled(429, Duration.ofSeconds(asked)));

      assertThat(shut()).isEqualTo(shut);
    }

    @Test
    void shouldDoubleTheWaitWhereItDoesNotSay() {
      long[] waits = new long[10];
      for (int i = 0; i < waits.length; i++) {
        ask(new Throttled(503, null));
        waits[i] = shut();
        after(Duration.ofSeconds(waits[i]));
      }

      assertThat(waits)
          .containsExactly(60, 120, 240, 480, 960, 1_920, 3_840, 7_680, 15_360, 21_600);
    }

    @ParameterizedTest
    @CsvSource({"true, 60", "false, 120"})
    void shouldForgetThatOnlyWhenItAnswersWell(boolean well, long wait) {
      ask(new Throttled(503, null));
      after(Duration.ofMinutes(1));
      ask(well ? WELL : new Failed(FetchFailure.CONNECT, ""));
      after(Duration.ofSeconds(5));
      ask(new Throttled(503, null));

      assertThat(shut()).isEqualTo(wait);
    }

    @Test
    void shouldNotBeTalkedOutOfItByAVisit() {
      ask(new Throttled(429, Duration.ofHours(1)));

      gate.visited(SITE);

      assertThat(shut()).isEqualTo(3_600);
    }
  }

  @Nested
  class OfItsSpeed {
    private Speed after(Duration took, @Nullable FetchFailure failure) {
      assertThat(enters(SITE)).isTrue();
      HostGateTest.this.after(took);
      gate.leave(SITE, failure == null ? WELL : new Failed(failure, ""));
      HostGateTest.this.after(Duration.ofMinutes(1));
      return gate.speed(SITE);
    }

    @Test
    void shouldTellQuickSitesFromSlowOnes() {
      assertThat(gate.speed(SITE)).isEqualTo(Speed.UNPROVEN);
      assertThat(after(Duration.ofSeconds(1), null)).isEqualTo(Speed.QUICK);
      assertThat(after(Duration.ofSeconds(5), null)).isEqualTo(Speed.SLOW);
      assertThat(after(Duration.ofSeconds(1), FetchFailure.CONNECT)).isEqualTo(Speed.QUICK);
      assertThat(after(Duration.ofSeconds(1), FetchFailure.TIMEOUT)).isEqualTo(Speed.SLOW);
    }
  }
}
