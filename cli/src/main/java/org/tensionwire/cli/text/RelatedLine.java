package org.tensionwire.cli.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.TaggedStory;

/** What came of relating one story, as a line of JSON. */
public final class RelatedLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RelatedLine() {}

  /**
   * @param grade null where nothing was tagged
   * @param related empty where the story is irrelevant or unchanged
   */
  public static String of(String id, @Nullable Integer grade, Optional<TaggedStory> related) {
    List<String> incidents = related.map(TaggedStory::getIncidentIds).orElse(List.of());
    ObjectNode line = JSON.createObjectNode().put("id", id).put("grade", grade);
    line.put("incident", incidents.isEmpty() ? null : incidents.get(0));
    ArrayNode also = line.putArray("also");
    incidents.stream().skip(1).forEach(also::add);
    line.put("copy_of", related.map(TaggedStory::getCopyOf).orElse(null));
    line.put("novelty", related.map(TaggedStory::getNovelty).orElse(null));
    return line.toString();
  }
}
