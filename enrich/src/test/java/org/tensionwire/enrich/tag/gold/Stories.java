package org.tensionwire.enrich.tag.gold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.Story;

/** Reads labelled stories: those outside the project, and the samples that ship with it. */
final class Stories {
  private static final int DAY = 10;

  private Stories() {}

  /** {@code folder}: holds {@code stories.dev.jsonl} and {@code labels.dev.jsonl}. */
  static List<Labelled> labelled(Path folder) throws IOException {
    Map<String, Label> labels = new HashMap<>();
    for (JsonNode node : Gold.lines(folder.resolve("labels.dev.jsonl"))) {
      labels.put(node.path("id").asText(), Label.of(node));
    }
    List<Labelled> stories = new ArrayList<>();
    for (JsonNode node : Gold.lines(folder.resolve("stories.dev.jsonl"))) {
      Story story = story(node, node.path("published"), node.path("text").asText());
      stories.add(new Labelled(story, labels.getOrDefault(story.id(), Label.NONE), false, true, 1));
    }
    return stories;
  }

  /** {@code folder}: the sample stories as YAML, each with what is expected of it. */
  static List<Labelled> samples(Path folder, double weight) throws IOException {
    List<Labelled> stories = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        for (JsonNode node : new YAMLMapper().readTree(Files.readString(file)).path("stories")) {
          Story story = story(node, node.path("at"), prose(node.path("body").asText()));
          boolean whole = node.path("expect").has("actions");
          stories.add(new Labelled(story, Label.of(node.path("expect")), true, whole, weight));
        }
      }
    }
    return stories;
  }

  /** Paragraphs without the blocks that are no prose. */
  private static String prose(String body) {
    return Stream.of(body.strip().split("\n\n"))
        .filter(paragraph -> !paragraph.startsWith("!!"))
        .collect(Collectors.joining("\n\n"));
  }

  private static Story story(JsonNode node, JsonNode published, String text) {
    return new Story(
        node.path("id").asText(),
        node.path("url").textValue(),
        node.path("source").textValue(),
        node.path("title").asText(""),
        text,
        List.of(),
        List.of(),
        instant(published.textValue()),
        node.path("language").asText("en"));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return text.length() == DAY
        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
        : Instant.parse(text);
  }
}
