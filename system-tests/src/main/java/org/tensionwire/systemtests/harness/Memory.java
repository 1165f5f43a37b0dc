package org.tensionwire.systemtests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Memory of a process as Linux tells it.
 *
 * @param residentKib now
 * @param peakKib highest so far
 */
public record Memory(long residentKib, long peakKib) {

  public static Memory of(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      String text = Files.readString(status);
      return new Memory(field(text, "VmRSS"), field(text, "VmHWM"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long field(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
        .findFirst()
        .orElse(0);
  }
}
