package org.tensionwire.cli.command;

import java.lang.management.ManagementFactory;
import java.time.Instant;

/** When this JVM was started, which is before any of our code ran. */
final class ProcessStart {
  private ProcessStart() {}

  static Instant instant() {
    return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
  }
}
