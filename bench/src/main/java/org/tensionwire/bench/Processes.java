package org.tensionwire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tensionwire.systemtests.harness.JvmFlags;
import org.tensionwire.systemtests.harness.Wire;
import picocli.CommandLine.Option;

/** How the measured processes are started. */
final class Processes {
  @Option(
      names = "--heap",
      defaultValue = "192m",
      description = "Heap of each service (default: ${DEFAULT-VALUE}).")
  private String heap = "";

  @Option(
      names = "--broker-heap",
      defaultValue = "512m",
      description = "Heap of the broker (default: ${DEFAULT-VALUE}).")
  private String brokerHeap = "";

  @Option(
      names = "--dir",
      description = "New directory for data and logs (default: one under the temporary directory).")
  private Path directory;

  Wire wire() throws IOException {
    Path place = directory == null ? Files.createTempDirectory("bench") : directory;
    System.out.printf(
        "data and logs in %s; heaps: services %s, broker %s%n", place, heap, brokerHeap);
    Wire wire = new Wire(place, JvmFlags.measured(brokerHeap), JvmFlags.measured(heap));
    wire.prepare();
    return wire;
  }
}
