package org.tensionwire.sink.wiring;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.tensionwire.schemas.serde.RegistryException;
import org.tensionwire.schemas.serde.SchemaIds;

/** A registry in memory that can be out of reach. */
final class MemoryRegistry implements SchemaIds {
  private final List<Schema> schemas = new ArrayList<>();
  private int failures;

  /** The next {@code calls} calls find nobody. */
  void fail(int calls) {
    failures = calls;
  }

  @Override
  public int idOf(String subject, Schema schema) {
    reach();
    if (!schemas.contains(schema)) {
      schemas.add(schema);
    }
    return schemas.indexOf(schema) + 1;
  }

  @Override
  public Schema byId(int id) {
    reach();
    if (id < 1 || id > schemas.size()) {
      throw RegistryException.unknown("no schema " + id);
    }
    return schemas.get(id - 1);
  }

  private void reach() {
    if (failures > 0) {
      failures--;
      throw RegistryException.unreachable("nobody there", null);
    }
  }
}
