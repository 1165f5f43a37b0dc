package org.tensionwire.enrich.tag.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Function;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tagger;

/** Tags one line of JSON. Thread-safe. */
public final class TagLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Tagger tagger;
  private final StoryParser parser;

  /** {@code clean}: from HTML to plain text with an empty line between paragraphs. */
  public TagLine(Tagger tagger, Function<String, String> clean) {
    this.tagger = tagger;
    this.parser = new StoryParser(clean);
  }

  /**
   * From {@code {"id","url","source","title","text"|"html","published","language"}} to {@code
   * {"id","grade","score","opinion","dyads","direction","actions","entities","places","evidence"}}.
   */
  public String tagLine(String line) throws TagLineException {
    Story story = parser.parse(object(line));
    return TagsJson.of(story.id(), tagger.tag(story)).toString();
  }

  /** The story of a line, or of an object over many lines. */
  public static Story story(String json, Function<String, String> clean) throws TagLineException {
    return new StoryParser(clean).parse(object(json));
  }

  static JsonNode object(String line) throws TagLineException {
    try {
      JsonNode node = JSON.readTree(line);
      if (node != null && node.isObject()) {
        return node;
      }
      throw new TagLineException(TagLineException.Reason.NOT_JSON, "the line is no JSON object");
    } catch (JsonProcessingException e) {
      throw new TagLineException(TagLineException.Reason.NOT_JSON, e.getOriginalMessage());
    }
  }
}
