package org.tensionwire.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Avro records as plain JSON: fields by their names, times as ISO 8601 in UTC, bytes as Base64.
 * Unlike Avro's own JSON it says nothing of unions.
 */
public final class RecordJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordJson() {}

  public static ObjectNode of(SpecificRecord value) {
    ObjectNode object = NODES.objectNode();
    for (Schema.Field field : value.getSchema().getFields()) {
      object.set(field.name(), node(value.get(field.pos())));
    }
    return object;
  }

  private static JsonNode node(@Nullable Object value) {
    if (value == null) {
      return NODES.nullNode();
    } else if (value instanceof SpecificRecord nested) {
      return of(nested);
    } else if (value instanceof Collection<?> items) {
      ArrayNode array = NODES.arrayNode(items.size());
      items.forEach(item -> array.add(node(item)));
      return array;
    } else if (value instanceof Map<?, ?> entries) {
      ObjectNode object = NODES.objectNode();
      entries.forEach((key, item) -> object.set(key.toString(), node(item)));
      return object;
    } else if (value instanceof ByteBuffer bytes) {
      return NODES.textNode(Base64.getEncoder().encodeToString(array(bytes)));
    }
    return plain(value);
  }

  private static JsonNode plain(Object value) {
    if (value instanceof Integer number) {
      return NODES.numberNode(number);
    } else if (value instanceof Long number) {
      return NODES.numberNode(number);
    } else if (value instanceof Double number) {
      return NODES.numberNode(number);
    } else if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    return NODES.textNode(value.toString());
  }

  private static byte[] array(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return copy;
  }
}
