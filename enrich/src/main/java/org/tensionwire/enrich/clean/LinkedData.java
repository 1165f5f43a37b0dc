package org.tensionwire.enrich.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD.
 *
 * @param type its type or types, as written
 * @param free whether it may be read without paying; null where it does not say
 * @param paidPart CSS selector of the part that may not; null where it names none
 */
record LinkedData(
    String type,
    @Nullable String headline,
    @Nullable String author,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String language,
    @Nullable String description,
    @Nullable String body,
    @Nullable Boolean free,
    @Nullable String paidPart) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_CHARS = 512 * 1024;
  private static final int MAX_NODES = 2000;
  private static final LinkedData NONE =
      new LinkedData("", null, null, null, null, null, null, null, null, null);

  static LinkedData of(List<String> scripts) {
    for (String script : scripts) {
      Optional<LinkedData> found = read(script);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return NONE;
  }

  private static Optional<LinkedData> read(String json) {
    if (json.length() > MAX_CHARS || !json.contains("headline")) {
      return Optional.empty();
    }
    try {
      return article(JSON.readTree(json)).map(LinkedData::from);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> article(JsonNode top) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(top));
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && node.hasNonNull("headline") && isArticle(node.path("@type"))) {
        return Optional.of(node);
      }
      node.forEach(open::add);
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    String name = type.toString();
    return name.contains("Article") || name.contains("Posting") || name.contains("Report");
  }

  private static LinkedData from(JsonNode article) {
    return new LinkedData(
        article.path("@type").toString(),
        text(article.path("headline")),
        author(article.path("author")),
        text(article.path("datePublished")),
        text(article.path("dateModified")),
        text(article.path("inLanguage")),
        text(article.path("description")),
        text(article.path("articleBody")),
        truth(article.path("isAccessibleForFree")),
        paidPart(article.path("hasPart")));
  }

  private static @Nullable String paidPart(JsonNode parts) {
    for (JsonNode part : parts.isArray() ? parts : List.of(parts)) {
      if (Boolean.FALSE.equals(truth(part.path("isAccessibleForFree")))) {
        return text(part.path("cssSelector"));
      }
    }
    return null;
  }

  private static @Nullable Boolean truth(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : node.asText().equalsIgnoreCase("true");
  }

  private static @Nullable String author(JsonNode node) {
    List<String> names = new ArrayList<>();
    for (JsonNode each : node.isArray() ? node : List.of(node)) {
      String name = text(each.isObject() ? each.path("name") : each);
      if (name != null && !name.startsWith("http")) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null;
  }
}
