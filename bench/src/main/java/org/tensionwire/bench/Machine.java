package org.tensionwire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a figure must be read with. */
final class Machine {
  private Machine() {}

  static String describe(Clock clock) throws IOException {
    return "%s, %d cpus, JDK %s, load average %s"
        .formatted(
            Instant.now(clock).truncatedTo(ChronoUnit.SECONDS),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.runtime.version"),
            load());
  }

  /** Load averages of 1, 5 and 15 minutes. */
  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).strip().replaceAll(" \\d+/.*", "");
  }
}
