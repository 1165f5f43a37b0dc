package org.tensionwire.cli.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** What a new version of a schema must be able to do with the versions before it. */
enum CompatibilityLevel {
  NONE(false, false, false),
  BACKWARD(true, false, false),
  BACKWARD_TRANSITIVE(true, false, true),
  FORWARD(false, true, false),
  FORWARD_TRANSITIVE(false, true, true),
  FULL(true, true, false),
  FULL_TRANSITIVE(true, true, true);

  private final boolean readsOld;
  private final boolean readByOld;
  private final boolean transitive;

  CompatibilityLevel(boolean readsOld, boolean readByOld, boolean transitive) {
    this.readsOld = readsOld;
    this.readByOld = readByOld;
    this.transitive = transitive;
  }

  static Optional<CompatibilityLevel> named(String name) {
    return Stream.of(values()).filter(level -> level.name().equals(name)).findFirst();
  }

  /**
   * Why {@code proposed} breaks this level; empty where it does not.
   *
   * @param earlier the subject's versions, the latest last
   */
  List<String> faults(Schema proposed, List<Schema> earlier) {
    int first = transitive ? 0 : Math.max(0, earlier.size() - 1);
    return earlier.subList(first, earlier.size()).stream()
        .flatMap(old -> faults(proposed, old))
        .toList();
  }

  private Stream<String> faults(Schema proposed, Schema old) {
    Stream<String> backward = readsOld ? reading(proposed, old, "new reads old") : Stream.empty();
    Stream<String> forward = readByOld ? reading(old, proposed, "old reads new") : Stream.empty();
    return Stream.concat(backward, forward);
  }

  private static Stream<String> reading(Schema reader, Schema writer, String direction) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities()
        .stream()
        .map(fault -> direction + ": " + describe(fault));
  }

  private static String describe(Incompatibility fault) {
    return fault.getType() + " at " + fault.getLocation() + ": " + fault.getMessage();
  }
}
