package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensionwire.enrich.index.Contribution;
import org.tensionwire.enrich.index.Period;
import org.tensionwire.enrich.index.Series;
import org.tensionwire.enrich.index.StoryTime;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.pipeline.RawStory;

/**
 * The index over labelled stories by date. They are a selection, a few a day at most; a steady
 * background stands for the rest of the news.
 */
class GoldIndexTest {
  private static final String DYAD = "USA-IRN";
  private static final long BACKGROUND = 5;
  private static final LocalDate END = LocalDate.of(2020, 1, 13);

  @TempDir private Path stateDir;

  @Test
  void shouldRiseWithTheEventsOfJanuary2020() throws IOException {
    // Given
    Path file = stories();
    assumeThat(file).as("no labelled stories beside the checkout").isNotNull();

    // When
    Series series = read(file);

    // Then
    Map<LocalDate, Double> days = new TreeMap<>();
    for (LocalDate day = LocalDate.of(2019, 12, 24); day.isBefore(END); day = day.plusDays(1)) {
      days.put(day, series.read(DYAD, Period.DAY, lastHour(day), 1).getValue());
    }
    days.forEach((day, value) -> System.out.printf(Locale.ROOT, "%s %.0f%n", day, value));
    assertThat(days.get(LocalDate.of(2020, 1, 3))).isGreaterThan(week(days, 3));
    assertThat(days.get(LocalDate.of(2020, 1, 8))).isGreaterThan(week(days, 8));
  }

  /** The median of the seven days before. */
  private static double week(Map<LocalDate, Double> days, int day) {
    LocalDate end = LocalDate.of(2020, 1, day);
    return days.entrySet().stream()
        .filter(each -> each.getKey().isBefore(end) && !each.getKey().isBefore(end.minusDays(7)))
        .mapToDouble(Map.Entry::getValue)
        .sorted()
        .skip(3)
        .findFirst()
        .orElseThrow();
  }

  private Series read(Path file) throws IOException {
    Series series = new Series(false);
    StoryTagger tagger = StoryTagger.of(RulePack.bundled());
    try (Wire wire = new Wire(stateDir, Instant.parse("2024-01-01T00:00:00Z"), () -> tagger)) {
      for (JsonNode story : byDate(file)) {
        RawStory.Builder raw = raw(story);
        wire.put(raw, raw.getFetchedAt());
      }
      wire.incidents()
          .forEach(each -> series.put(each.getIncidentId(), Contribution.of(each).orElse(null)));
      wire.ledger().stream()
          .map(entry -> entry.getMonitoredAt())
          .filter(Objects::nonNull)
          .forEach(at -> series.add(StoryTime.hour(at), 1));
    }
    for (long hour = lastHour(LocalDate.of(2019, 9, 1)); hour < lastHour(END); hour++) {
      series.add(hour, BACKGROUND);
    }
    return series;
  }

  private static List<JsonNode> byDate(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> stories = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode story = json.readTree(line);
      if (story.path("published").isTextual()) {
        stories.add(story);
      }
    }
    stories.sort(Comparator.comparing(story -> story.get("published").asText()));
    return stories;
  }

  private static RawStory.Builder raw(JsonNode story) {
    Instant at =
        LocalDate.parse(story.get("published").asText().substring(0, 10))
            .atTime(LocalTime.NOON)
            .toInstant(ZoneOffset.UTC);
    return RawStories.story(
            story.get("id").asText(),
            "source" + story.path("source").asText().hashCode(),
            story.get("text").asText())
        .setSample(false)
        .setTitle(story.path("title").asText())
        .setUrl(null)
        .setPublishedAt(at)
        .setFirstSeenAt(at)
        .setFetchedAt(at);
  }

  private static long lastHour(LocalDate day) {
    return StoryTime.hour(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)) - 1;
  }

  private static @Nullable Path stories() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("shared/gold/stories.dev.jsonl");
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }
}
