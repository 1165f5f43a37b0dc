package org.tensionwire.enrich.relate.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.gold.Gold;
import org.tensionwire.enrich.tag.line.TagLine;
import org.tensionwire.enrich.tag.line.TagLineException;
import org.tensionwire.enrich.wiring.StoryRelater;
import org.tensionwire.pipeline.TaggedStory;

/**
 * Stories as the services relate them, and the incidents into which readers sorted them.
 *
 * @param textOnly whether nothing is tagged
 * @param related relevant stories in their order, with the incidents that were found
 * @param incidents by story; stories without a single incident are left out
 * @param groups of incidents that are never torn apart, by incident
 */
record SortedStories(
    String name,
    boolean textOnly,
    List<TaggedStory> related,
    Map<String, String> incidents,
    Map<String, String> groups) {
  private static final String NONE = "none";

  /** {@code folder}: holds {@code stories.dev.jsonl} and {@code incidents.dev.jsonl}. */
  static SortedStories tagged(Path folder) throws IOException, TagLineException {
    Map<String, String> incidents = new HashMap<>();
    for (JsonNode line : Gold.lines(folder.resolve("incidents.dev.jsonl"))) {
      incidents.put(line.path("id").asText(), line.path("incident").asText(NONE));
    }
    incidents.values().removeIf(NONE::equals);
    List<Story> stories = new ArrayList<>();
    for (JsonNode line : Gold.lines(folder.resolve("stories.dev.jsonl"))) {
      stories.add(TagLine.story(line.toString(), Function.identity()));
    }
    stories.sort(Comparator.comparing(SortedStories::published));
    Map<String, String> groups = new HashMap<>();
    incidents.values().forEach(each -> groups.put(each, each));
    Tagger tagger = new Tagger(RulePack.bundled());
    return new SortedStories("development", false, relate(stories, tagger), incidents, groups);
  }

  /** {@code file}: lines of {@code {"id","incident","topic","text"}}. */
  static SortedStories textOnly(Path file) throws IOException, TagLineException {
    List<Story> stories = new ArrayList<>();
    Map<String, String> incidents = new HashMap<>();
    Map<String, String> groups = new HashMap<>();
    for (JsonNode line : Gold.lines(file)) {
      stories.add(TagLine.story(line.toString(), Function.identity()));
      incidents.put(line.path("id").asText(), line.path("incident").asText());
      groups.put(line.path("incident").asText(), "topic " + line.path("topic").asText());
    }
    return new SortedStories("text only", true, relate(stories, null), incidents, groups);
  }

  private static Instant published(Story story) {
    Instant published = story.published();
    return published == null ? Instant.EPOCH : published;
  }

  private static List<TaggedStory> relate(List<Story> stories, @Nullable Tagger tagger) {
    StoryRelater relater = new StoryRelater();
    List<TaggedStory> related = new ArrayList<>();
    for (Story story : stories) {
      relater.relate(story, tagger == null ? null : tagger.tag(story)).ifPresent(related::add);
    }
    return related;
  }

  /** What the services found: the main incident by story. */
  Map<String, String> found() {
    Map<String, String> found = new HashMap<>();
    for (TaggedStory story : related) {
      story.getIncidentIds().stream()
          .limit(1)
          .forEach(incident -> found.put(story.getStoryId(), incident));
    }
    return found;
  }

  /** Whether it is sorted at all. */
  boolean isSorted(TaggedStory story) {
    return textOnly || !story.getActions().isEmpty();
  }

  /** A story without a single incident stands for itself. */
  String incident(TaggedStory story) {
    return incidents.getOrDefault(story.getStoryId(), "alone " + story.getStoryId());
  }

  /** An incident that is in no group is one. */
  String group(String incident) {
    return groups.getOrDefault(incident, incident);
  }
}
