package org.tensionwire.enrich.wiring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.tensionwire.schemas.serde.SchemaIds;

/** Knows every schema that it was once asked for. */
final class FakeRegistry implements SchemaIds {
  private final Map<Schema, Integer> ids = new ConcurrentHashMap<>();
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

  @Override
  public int idOf(String subject, Schema schema) {
    return ids.computeIfAbsent(
        schema,
        key -> {
          int id = ids.size() + 1;
          schemas.put(id, key);
          return id;
        });
  }

  @Override
  public Schema byId(int id) {
    return schemas.get(id);
  }
}
