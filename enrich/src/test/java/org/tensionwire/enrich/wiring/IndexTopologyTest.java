package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.enrich.index.Recomputation;
import org.tensionwire.pipeline.RawStory;

class IndexTopologyTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant END = RawStories.SEEN;
  private static final Instant BEGIN = END.minus(Duration.ofDays(7));
  private static final String ATTACK =
      "Several rockets fell on the base on Friday evening, two officers said. Federal police and"
          + " foreign soldiers share the place. Nobody said at once that he had fired them.";

  @TempDir private Path stateDir;
  private Wire wire;
  private final List<TestRecord<String, TensionReading>> told = new ArrayList<>();

  @BeforeEach
  void open() {
    wire = new Wire(stateDir);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void shouldReadEveryClosedHourAlsoOfAQuietNight() {
    // Given
    monitorAWeek(false);
    listen(HOUR);
    told.clear();

    // When
    listen(HOUR.multipliedBy(3));

    // Then
    assertThat(told)
        .filteredOn(one -> one.value().getPeriod().equals("hour"))
        .filteredOn(one -> one.value().getDyad().equals("USA-IRN"))
        .extracting(one -> one.value().getAt())
        .containsExactly(
            END.plus(HOUR.multipliedBy(2)),
            END.plus(HOUR.multipliedBy(3)),
            END.plus(HOUR.multipliedBy(4)));
  }

  @Test
  void shouldCorrectPastReadingsWhenAStoryComesLate() {
    // Given
    monitorAWeek(false);
    listen(HOUR.multipliedBy(3));
    told.clear();

    // When
    wire.put(news("late", ATTACK, END.minus(HOUR)));
    listen(Duration.ofSeconds(5));

    // Then
    assertThat(told).isNotEmpty();
    assertThat(told)
        .allSatisfy(
            one -> {
              assertThat(one.value().getRevision()).isEqualTo(2);
              assertThat(one.value().getAt()).isAfterOrEqualTo(END);
            });
    assertThat(told)
        .filteredOn(one -> one.value().getPeriod().equals("hour"))
        .extracting(TestRecord::key)
        .contains("USA-IRN/hour/" + END, "USA-IRN/hour");
    assertThat(latest().get("USA-IRN hour " + END).getComponents()).hasSize(1);
  }

  @Test
  void shouldGiveTheSameReadingsWhenTheyAreRecomputed() {
    // Given
    Recomputation again = new Recomputation();
    monitorAWeek(false);
    wire.put(news("attack", ATTACK, END.minus(HOUR.multipliedBy(30))));
    listen(HOUR);
    wire.put(news("late", ATTACK + " A third officer agreed.", END.minus(HOUR.multipliedBy(2))));
    listen(HOUR);

    // When
    wire.incidents().forEach(again::incident);
    wire.ledger().stream()
        .filter(entry -> entry.getMonitoredAt() != null)
        .forEach(entry -> again.monitored(entry.getSample(), entry.getMonitoredAt()));

    // Then
    assertThat(latest().values())
        .hasSizeGreaterThan(3 * 24 * 7)
        .anySatisfy(reading -> assertThat(reading.getValue()).isNotNull().isPositive())
        .anySatisfy(reading -> assertThat(reading.getRevision()).isGreaterThan(1))
        .allSatisfy(reading -> assertThat(again.again(reading)).isEqualTo(reading));
  }

  @Test
  void shouldReadTheSampleInItsOwnTimeAndApart() {
    // Given
    monitorAWeek(true);

    // When
    listen(HOUR.multipliedBy(3));

    // Then
    assertThat(told).allSatisfy(one -> assertThat(one.value().getSample()).isTrue());
    assertThat(told).extracting(TestRecord::key).contains("sample/USA-IRN/hour");
    assertThat(told)
        .extracting(one -> one.value().getAt())
        .allSatisfy(at -> assertThat(at).isBeforeOrEqualTo(END.plus(HOUR)));
  }

  @Test
  void shouldCountAStoryOnce() {
    // Given
    wire.put(news("once", "Bread is sold on the square.", END));
    wire.put(news("once", "Bread is sold on the square.", END));
    wire.put(news("once", "Bread and cake are sold on the square.", END));

    // When
    listen(HOUR.multipliedBy(2));

    // Then
    assertThat(latest().get("USA-IRN hour " + END.plus(HOUR)).getStoriesMonitored()).isEqualTo(1);
  }

  @Test
  void shouldCountRelevantStoriesAmongTheMonitored() {
    // Given
    wire.put(news("plain", "Bread is sold on the square.", END));
    wire.put(news("attack", ATTACK, END));

    // When
    listen(HOUR.multipliedBy(2));

    // Then
    assertThat(latest().get("USA-IRN hour " + END.plus(HOUR)).getStoriesMonitored()).isEqualTo(2);
  }

  private void monitorAWeek(boolean sample) {
    int count = 0;
    for (Instant at = BEGIN; !at.isAfter(END); at = at.plus(HOUR)) {
      for (int story = 0; story < 2; story++) {
        String text = "The bakery number " + count + " sells bread with caraway.";
        wire.put(news("plain" + count++, text, at).setSample(sample));
      }
    }
  }

  private static RawStory.Builder news(String id, String text, Instant at) {
    return RawStories.story(id, "feed-of-" + id, text)
        .setSample(false)
        .setPublishedAt(at)
        .setFirstSeenAt(at)
        .setFetchedAt(at);
  }

  private void listen(Duration time) {
    wire.advance(time);
    told.addAll(wire.readings());
  }

  private Map<String, TensionReading> latest() {
    Map<String, TensionReading> latest = new LinkedHashMap<>();
    told.forEach(
        one ->
            latest.put(
                one.value().getDyad() + ' ' + one.value().getPeriod() + ' ' + one.value().getAt(),
                one.value()));
    return latest;
  }
}
