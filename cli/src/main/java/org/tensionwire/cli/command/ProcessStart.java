package org.tensionwire.cli.command;

import java.time.Instant;

/** When this process was started, which is before any of our code ran. */
final class ProcessStart {
  private ProcessStart() {}

  static Instant instant() {
    return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
  }
}
