package org.tensionwire.ingest.courtesy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.Gone;

class TurnsTest {
  private final HostGate gate =
      new HostGate(
          Courtesy.STANDARD.withSpacing(Duration.ZERO),
          site -> false,
          InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z")));
  private final Turns turns = new Turns(gate, 8);

  private long taken(String kind, boolean proven) {
    return IntStream.range(0, 20).filter(i -> turns.take(kind + i + ".example", proven)).count();
  }

  private void met(String kind, FetchResult answer) {
    IntStream.range(0, 20)
        .mapToObj(i -> kind + i + ".example")
        .forEach(
            site -> {
              gate.enter(site);
              gate.leave(site, answer);
            });
  }

  @Test
  void shouldGiveASiteOneTurnAtATime() {
    assertThat(turns.take("a.example", true)).isTrue();
    assertThat(turns.take("a.example", true)).isFalse();
    assertThat(turns.isFree("a.example")).isFalse();

    turns.done("a.example");

    assertThat(turns.take("a.example", true)).isTrue();
  }

  @Test
  void shouldGiveNoTurnBehindAShutGate() {
    gate.enter("a.example");

    assertThat(turns.take("a.example", true)).isFalse();
  }

  @Test
  void shouldNotLetSlowAndUnprovenSitesTakeAllPlaces() {
    met("slow", new Failed(FetchFailure.TIMEOUT, ""));
    met("quick", new Gone(404));

    assertThat(taken("slow", true)).isEqualTo(2);
    assertThat(taken("new", false)).isEqualTo(4);
    assertThat(taken("quick", false)).isEqualTo(8);
  }

  @Test
  void shouldTrustASiteThatAnsweredAnEarlierInstance() {
    assertThat(taken("known", true)).isEqualTo(8);
  }

  @Test
  void shouldGiveThePlaceOfASlowSiteToTheNextOne() {
    met("slow", new Failed(FetchFailure.TIMEOUT, ""));
    assertThat(taken("slow", true)).isEqualTo(2);

    turns.done("slow0.example");

    assertThat(turns.take("slow7.example", true)).isTrue();
    assertThat(turns.take("slow8.example", true)).isFalse();
  }

  @Test
  void shouldLeaveAPlaceForEachKindHoweverFewThereAre() {
    Turns single = new Turns(gate, 1);

    assertThat(single.take("new.example", false)).isTrue();
  }
}
