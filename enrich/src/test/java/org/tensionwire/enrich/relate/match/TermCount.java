package org.tensionwire.enrich.relate.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.Tags;

/**
 * Counts in how many sample stories each term stands, and in how many relevant ones each entity:
 * {@code enrich/count-terms}. The line without a term has the number of stories, that of {@code @}
 * the number of relevant ones.
 */
public final class TermCount {
  /** What fewer stories have is as good as unseen. */
  private static final int LEAST = 2;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Tagger tagger = new Tagger(RulePack.bundled());

  private TermCount() {}

  /** Arguments: the folder of sample stories, and the file to write. */
  public static void main(String[] args) throws IOException {
    TermCount count = new TermCount();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        new YAMLMapper().readTree(file.toFile()).path("stories").forEach(count::add);
      }
    }
    Files.write(Path.of(args[1]), count.lines());
  }

  private void add(JsonNode story) {
    String title = story.path("title").asText();
    String text = story.path("body").asText(story.path("summary").asText());
    Set<String> terms = new HashSet<>(Set.of(""));
    Words.of(title + "\n" + text).forEach(word -> terms.add(word.term()));
    Tags tags =
        tagger.tag(
            new Story(
                story.path("id").asText(),
                null,
                null,
                title,
                text,
                List.of(),
                List.of(),
                Instant.parse(story.path("at").asText()),
                story.path("language").asText()));
    if (tags.grade() > 0) {
      terms.add("@");
      tags.entities().forEach(entity -> terms.add("@" + entity.id()));
    }
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
  }

  private List<String> lines() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST)
        .map(entry -> entry.getKey() + "\t" + entry.getValue())
        .toList();
  }
}
