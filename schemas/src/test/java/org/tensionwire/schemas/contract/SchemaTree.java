package org.tensionwire.schemas.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** Every record that a topic's value is or contains. */
final class SchemaTree {
  private final Map<String, Schema> records = new LinkedHashMap<>();

  static List<Schema> records() {
    return records(Topics.ALL.stream().map(Topic::schema).toList());
  }

  static List<Schema> publicRecords() {
    return records(publicValues());
  }

  /** Schemas of the public topics' values. */
  static List<Schema> publicValues() {
    return Topics.ALL.stream()
        .filter(topic -> topic.audience() == Topic.Audience.PUBLIC)
        .map(Topic::schema)
        .distinct()
        .toList();
  }

  private static List<Schema> records(List<Schema> roots) {
    SchemaTree tree = new SchemaTree();
    roots.forEach(tree::walk);
    return List.copyOf(tree.records.values());
  }

  private void walk(Schema schema) {
    switch (schema.getType()) {
      case RECORD -> {
        if (records.putIfAbsent(schema.getFullName(), schema) == null) {
          schema.getFields().forEach(field -> walk(field.schema()));
        }
      }
      case ARRAY -> walk(schema.getElementType());
      case MAP -> walk(schema.getValueType());
      case UNION -> schema.getTypes().forEach(this::walk);
      default -> {}
    }
  }
}
