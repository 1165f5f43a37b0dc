package org.tensionwire.desk.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Public records as JSON: the contract's names, times and days in ISO 8601, null where null. */
public final class RecordJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordJson() {}

  /** An array of {@code records} under {@code name}. */
  public static String list(String name, List<? extends IndexedRecord> records) {
    ArrayNode array = NODES.arrayNode();
    records.forEach(one -> array.add(object(one)));
    return text(NODES.objectNode().set(name, array));
  }

  /** Why a request is refused. */
  public static String error(String code, String detail) {
    return text(NODES.objectNode().put("error", code).put("detail", detail));
  }

  private static ObjectNode object(IndexedRecord one) {
    ObjectNode object = NODES.objectNode();
    for (Schema.Field field : one.getSchema().getFields()) {
      object.set(field.name(), node(one.get(field.pos())));
    }
    return object;
  }

  private static JsonNode node(@Nullable Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof IndexedRecord nested) {
      return object(nested);
    }
    if (value instanceof List<?> values) {
      ArrayNode array = NODES.arrayNode();
      values.forEach(one -> array.add(node(one)));
      return array;
    }
    return scalar(value);
  }

  private static JsonNode scalar(Object value) {
    if (value instanceof Integer number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Long number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Double number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    return NODES.textNode(value.toString());
  }

  private static String text(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes is always JSON", e);
    }
  }
}
