package org.tensionwire.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tensionwire.systemtests.harness.JavaProcess;
import org.tensionwire.systemtests.harness.Memory;

/** Resident memory and processor time of named processes. */
final class ProcessTable {
  private final Map<String, JavaProcess> processes = new LinkedHashMap<>();

  void add(String name, JavaProcess process) {
    processes.put(name, process);
  }

  @Override
  public String toString() {
    return processes.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String line(String name, JavaProcess process) {
    if (!process.isAlive()) {
      return "%-8s ended".formatted(name);
    }
    Memory memory = Memory.of(process.pid());
    return "%-8s resident %4d MiB, peak %4d MiB, processor time %5.1f s"
        .formatted(
            name,
            memory.residentKib() / 1024,
            memory.peakKib() / 1024,
            process.processorTime().toMillis() / 1000.0);
  }
}
