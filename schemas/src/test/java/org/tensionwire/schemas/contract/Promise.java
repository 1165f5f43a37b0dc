package org.tensionwire.schemas.contract;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** FULL_TRANSITIVE: each version reads what each other version wrote. */
final class Promise {
  private Promise() {}

  /** What breaks between {@code now} and any of {@code earlier}, in either direction. */
  static List<String> breaches(Schema now, List<Schema> earlier) {
    return earlier.stream()
        .flatMap(old -> Stream.concat(unreadable(now, old), unreadable(old, now)))
        .distinct()
        .toList();
  }

  private static Stream<String> unreadable(Schema reader, Schema writer) {
    var found = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    return found.getType() == SchemaCompatibilityType.COMPATIBLE
        ? Stream.of()
        : found.getResult().getIncompatibilities().stream()
            .map(one -> one.getType() + " at " + one.getLocation() + ": " + one.getMessage());
  }
}
