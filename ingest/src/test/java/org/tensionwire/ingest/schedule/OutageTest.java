package org.tensionwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutageTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final Outage outage = new Outage();

  private boolean unreached(int site, Duration later) {
    return outage.unreached("site-" + site + ".example", NOW.plus(later));
  }

  private void unreachedAt(int sites, Duration later) {
    for (int site = 1; site <= sites; site++) {
      unreached(site, later);
    }
  }

  @Test
  void shouldTakeTheFaultOnceNobodyCanBeReached() {
    unreachedAt(3, Duration.ZERO);

    assertThat(unreached(4, Duration.ZERO)).isFalse();
    assertThat(unreached(5, Duration.ZERO)).isTrue();
    assertThat(unreached(1, Duration.ofMinutes(1))).isTrue();
  }

  @Test
  void shouldNotTakeTheFaultOfAFewSitesHoweverOftenTheyFail() {
    for (int poll = 0; poll < 50; poll++) {
      unreachedAt(3, Duration.ofSeconds(poll));
    }

    assertThat(unreached(4, Duration.ofMinutes(1))).isFalse();
  }

  @Test
  void shouldEndWithTheFirstAnswer() {
    unreachedAt(9, Duration.ZERO);

    assertThat(outage.answered()).isTrue();
    assertThat(outage.answered()).isFalse();
    assertThat(unreached(1, Duration.ofSeconds(1))).isFalse();
  }

  @Test
  void shouldNotBeginWhileAnyoneAnswers() {
    for (int site = 0; site < 50; site++) {
      assertThat(unreached(site, Duration.ofSeconds(site))).isFalse();
      outage.answered();
    }
  }

  @Test
  void shouldForgetWhatLiesLongBack() {
    unreachedAt(4, Duration.ZERO);

    assertThat(unreached(5, Duration.ofMinutes(11))).isFalse();
  }
}
