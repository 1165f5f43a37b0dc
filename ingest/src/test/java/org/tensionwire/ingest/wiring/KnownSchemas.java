package org.tensionwire.ingest.wiring;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.tensionwire.schemas.serde.SchemaIds;

/** A registry that knows every schema it is asked for. */
final class KnownSchemas implements SchemaIds {
  private final List<Schema> schemas = new ArrayList<>();

  @Override
  public synchronized int idOf(String subject, Schema schema) {
    if (!schemas.contains(schema)) {
      schemas.add(schema);
    }
    return schemas.indexOf(schema);
  }

  @Override
  public synchronized Schema byId(int id) {
    return schemas.get(id);
  }
}
