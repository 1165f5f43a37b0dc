package org.tensionwire.enrich.tag.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;

/** Prints how many stories of 3,000 characters one core tags in a second of its own time. */
final class TaggerSpeed {
  private static final int ROUNDS = 8;
  private static final int REPEATS = 10;
  private static final double STORY = 3000;

  private TaggerSpeed() {}

  public static void main(String[] args) throws IOException {
    Path folder = Gold.folder().orElseThrow();
    Tagger tagger = new Tagger(RulePack.bundled());
    List<Story> stories = new ArrayList<>();
    long characters = 0;
    for (JsonNode node : Gold.lines(folder.resolve("stories.dev.jsonl"))) {
      String title = node.path("title").asText("");
      String text = node.path("text").asText("");
      characters += title.length() + text.length();
      stories.add(
          new Story(
              node.path("id").asText(), null, null, title, text, List.of(), List.of(), null, "en"));
    }
    for (int round = 0; round < ROUNDS; round++) {
      double seconds = seconds(tagger, stories);
      System.out.printf("%.0f stories/s of 3 KB%n", characters * REPEATS / STORY / seconds);
    }
  }

  private static double seconds(Tagger tagger, List<Story> stories) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int grades = 0;
    for (int i = 0; i < REPEATS; i++) {
      for (Story story : stories) {
        grades += tagger.tag(story).grade();
      }
    }
    if (grades < 0) {
      throw new IllegalStateException();
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }
}
