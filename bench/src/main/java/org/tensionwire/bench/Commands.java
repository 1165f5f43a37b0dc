package org.tensionwire.bench;

import java.util.List;
import org.tensionwire.systemtests.harness.Wire;

/** Command lines of the services. */
final class Commands {
  private Commands() {}

  static List<String> enrich(Wire wire) {
    return List.of(
        "enrich",
        "--bootstrap-servers",
        wire.bootstrapServers(),
        "--registry",
        wire.registry(),
        "--state-dir",
        wire.directory().resolve("state").toString());
  }

  static List<String> ingest(Wire wire) {
    return List.of(
        "ingest", "--bootstrap-servers", wire.bootstrapServers(), "--registry", wire.registry());
  }

  static List<String> sink(Wire wire) {
    return List.of(
        "sink", "--bootstrap-servers", wire.bootstrapServers(), "--registry", wire.registry());
  }
}
