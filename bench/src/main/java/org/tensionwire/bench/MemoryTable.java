package org.tensionwire.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tensionwire.systemtests.harness.JavaProcess;
import org.tensionwire.systemtests.harness.Memory;

/** Resident memory of named processes. */
final class MemoryTable {
  private final Map<String, JavaProcess> processes = new LinkedHashMap<>();

  void add(String name, JavaProcess process) {
    processes.put(name, process);
  }

  @Override
  public String toString() {
    return processes.entrySet().stream()
        .map(entry -> line(entry.getKey(), Memory.of(entry.getValue().pid())))
        .collect(Collectors.joining("\n"));
  }

  private static String line(String name, Memory memory) {
    return "memory %-8s resident %4d MiB, peak %4d MiB"
        .formatted(name, memory.residentKib() / 1024, memory.peakKib() / 1024);
  }
}
