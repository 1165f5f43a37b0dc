package org.tensionwire.enrich.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.Span;

/** Cleaning of one JSON object a line, as the command {@code clean} does it. Thread-safe. */
public final class CleanLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Cleaner cleaner = new Cleaner();

  /** What came of a line. */
  public sealed interface Result {
    record Line(String json) implements Result {}

    /**
     * @param reason a code of {@link CleanFault}
     */
    record Refused(String reason, String detail) implements Result {}
  }

  /**
   * @param line {@code {"id","url","html"}}; {@code url} may be missing
   */
  public Result clean(String line) {
    JsonNode input;
    try {
      input = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return badLine("not JSON");
    }
    if (!input.path("id").isTextual() || !input.path("html").isTextual()) {
      return badLine("id and html must be strings");
    }
    Cleaned cleaned =
        cleaner.page(
            input.get("id").textValue(), text(input, "url"), input.get("html").textValue());
    if (cleaned instanceof Cleaned.Refused refused) {
      return new Result.Refused(refused.fault().code(), refused.detail());
    }
    return new Result.Line(json(((Cleaned.Story) cleaned).story()));
  }

  private static String json(CleanStory story) {
    ObjectNode out = JSON.createObjectNode();
    out.put("id", story.id());
    out.put("title", story.title());
    out.put("byline", story.byline());
    Instant published = story.published();
    out.put("published", published == null ? null : published.toString());
    out.put("language", story.language());
    out.put("text", story.text());
    story.paragraphs().forEach(out.putArray("paragraphs")::add);
    story.captions().forEach(out.putArray("captions")::add);
    ArrayNode headings = out.putArray("headings");
    for (Span span : story.headings()) {
      headings.add(story.text().substring(span.start(), span.end()));
    }
    Instant modified = story.modified();
    out.put("modified", modified == null ? null : modified.toString());
    out.put("canonical", story.canonical());
    out.put("form", story.form().code());
    out.put("paywalled", story.paywalled());
    PageKind page = story.page();
    out.put("page", page == null ? null : page.code());
    ArrayNode parts = out.putArray("parts");
    story.parts().forEach(part -> parts.add(part.kind().code()));
    ArrayNode entries = out.putArray("entries");
    for (Part.Entry entry : story.entries()) {
      entries
          .addObject()
          .put("time", entry.time().toString())
          .put("text", story.text().substring(entry.span().start(), entry.span().end()));
    }
    return out.toString();
  }

  private static @Nullable String text(JsonNode input, String field) {
    return input.path(field).isTextual() ? input.get(field).textValue() : null;
  }

  private static Result badLine(String detail) {
    return new Result.Refused(CleanFault.BAD_LINE.code(), detail);
  }
}
