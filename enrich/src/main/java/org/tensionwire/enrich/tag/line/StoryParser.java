package org.tensionwire.enrich.tag.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.line.TagLineException.Reason;

/** Reads a story from a JSON object. */
final class StoryParser {
  private static final int DAY_LENGTH = 10;

  private final Function<String, String> clean;

  StoryParser(Function<String, String> clean) {
    this.clean = clean;
  }

  Story parse(JsonNode node) throws TagLineException {
    String id = string(node, "id");
    if (id == null || id.isBlank()) {
      throw new TagLineException(Reason.NO_ID, "\"id\" is missing or empty");
    }
    String language = string(node, "language");
    String title = string(node, "title");
    return new Story(
        id,
        string(node, "url"),
        string(node, "source"),
        title == null ? "" : title,
        text(node),
        List.of(),
        List.of(),
        published(string(node, "published")),
        language == null ? "en" : language);
  }

  private String text(JsonNode node) throws TagLineException {
    String text = string(node, "text");
    if (text != null) {
      return text;
    }
    String html = string(node, "html");
    if (html == null) {
      throw new TagLineException(Reason.NO_TEXT, "neither \"text\" nor \"html\" is a string");
    }
    return clean.apply(html);
  }

  private static @Nullable Instant published(@Nullable String text) throws TagLineException {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return text.length() == DAY_LENGTH
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new TagLineException(Reason.BAD_DATE, "\"published\" is neither a date nor an instant");
    }
  }

  private static @Nullable String string(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && value.isTextual() ? value.textValue() : null;
  }
}
