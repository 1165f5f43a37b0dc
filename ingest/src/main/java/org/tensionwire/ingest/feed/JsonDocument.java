package org.tensionwire.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * A JSON document by the first rung that takes it: as it stands, with what JavaScript would
 * forgive, without the item that its end cuts.
 *
 * @param dropped items that the end cut
 */
record JsonDocument(ObjectNode root, Repair rung, int dropped) {
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(FeedLimits.DEPTH)
          .maxStringLength(FeedLimits.BYTES)
          .maxNameLength(FeedLimits.NAME_LENGTH)
          .build();
  private static final JsonMapper STRICT =
      new JsonMapper(JsonFactory.builder().streamReadConstraints(BOUNDS).build());
  private static final JsonMapper FORGIVING =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(BOUNDS)
              .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
              .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
              .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
              .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
              .build());

  static JsonDocument read(String text, Repair rung) throws RefusedDocument {
    bound(text);
    try {
      if (STRICT.readTree(text) instanceof ObjectNode root) {
        return new JsonDocument(root, rung, 0);
      }
    } catch (JsonProcessingException e) {
      return forgiving(text);
    }
    throw new RefusedDocument(Refusal.NOT_A_FEED, "JSON, but no JSON Feed");
  }

  /** Counts before anything is kept. */
  private static void bound(String text) throws RefusedDocument {
    int tokens = 0;
    try (JsonParser parser = FORGIVING.createParser(text)) {
      while (parser.nextToken() != null) {
        if (++tokens > FeedLimits.ELEMENTS) {
          throw new RefusedDocument(Refusal.TOO_MANY_ELEMENTS, "too many values");
        }
      }
    } catch (StreamConstraintsException e) {
      throw new RefusedDocument(Refusal.XML_DEPTH, "values nest too deeply");
    } catch (IOException e) {
      // What does not parse is the next step's matter; it reads no further than this one did.
    }
  }

  private static JsonDocument forgiving(String text) throws RefusedDocument {
    ObjectNode root = FORGIVING.createObjectNode();
    ArrayNode items = root.putArray("items");
    try (JsonParser parser = FORGIVING.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        boolean list = parser.nextToken() == JsonToken.START_ARRAY && name.equals("items");
        if (list) {
          readItems(parser, items);
        } else {
          root.set(name, parser.readValueAsTree());
        }
      }
      return new JsonDocument(root, Repair.CHEAP, 0);
    } catch (IOException e) {
      if (items.isEmpty()) {
        throw new RefusedDocument(Refusal.MALFORMED, "not well-formed JSON");
      }
      return new JsonDocument(root, Repair.TRUNCATED, 1);
    }
  }

  private static void readItems(JsonParser parser, ArrayNode items) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode item = parser.readValueAsTree();
      items.add(item);
    }
  }
}
