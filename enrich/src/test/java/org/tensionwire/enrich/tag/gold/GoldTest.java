package org.tensionwire.enrich.tag.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Tagger;
import org.tensionwire.enrich.tag.line.TagLine;
import org.tensionwire.enrich.tag.line.TagLineException;

/**
 * Tags the labelled stories into {@code target/tags.jsonl}, for the scorer that lies beside them,
 * and holds relevance to a floor in both halves.
 */
class GoldTest {
  private static final double FLOOR = 0.8;

  @Test
  void shouldAgreeWithCarefulReadersOnRelevance() throws Exception {
    Path folder = Gold.folder().orElse(null);
    assumeTrue(folder != null, "no labelled stories here: set -Dtensionwire.gold");
    Map<String, JsonNode> tags = tag(Gold.lines(folder.resolve("stories.dev.jsonl")));
    Files.write(
        Path.of("target/tags.jsonl"), tags.values().stream().map(JsonNode::toString).toList());

    for (int half = 0; half < 2; half++) {
      assertThat(relevance(folder, tags, half)).as("F1 of half %d", half).isGreaterThan(FLOOR);
    }
  }

  private static Map<String, JsonNode> tag(List<JsonNode> stories)
      throws IOException, TagLineException {
    TagLine line = new TagLine(new Tagger(RulePack.bundled()), html -> html);
    ObjectMapper json = new ObjectMapper();
    Map<String, JsonNode> tags = new HashMap<>();
    for (JsonNode story : stories) {
      tags.put(story.get("id").asText(), json.readTree(line.tagLine(story.toString())));
    }
    return tags;
  }

  private static double relevance(Path folder, Map<String, JsonNode> tags, int half)
      throws IOException {
    int both = 0;
    int either = 0;
    for (JsonNode label : Gold.lines(folder.resolve("labels.dev.jsonl"))) {
      String id = label.get("id").asText();
      if (Gold.half(id) == half) {
        boolean want = label.get("grade").asInt() > 0;
        boolean got = tags.get(id).get("grade").asInt() > 0;
        both += want && got ? 1 : 0;
        either += (want ? 1 : 0) + (got ? 1 : 0);
      }
    }
    return 2.0 * both / either;
  }
}
