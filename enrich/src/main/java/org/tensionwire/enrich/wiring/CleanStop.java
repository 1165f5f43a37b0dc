package org.tensionwire.enrich.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers beside the local state whether the last run ended as it should. State that a killed
 * process left is wiped before the next start and restored from the changelogs.
 *
 * <p>Streams would wipe it too, but task by task while other tasks of the thread already work: in
 * 4.2.2 such a re-initialised task takes the thread's transaction down with it, and what the others
 * had processed in it is neither committed nor read again.
 */
final class CleanStop {
  private final Path marker;

  CleanStop(Path stateDir, String applicationId) {
    this.marker = stateDir.resolve(applicationId + ".stopped");
  }

  /** Whether the last run ended well; from now on it counts as not ended. */
  boolean take() {
    try {
      return Files.deleteIfExists(marker);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the state directory", e);
    }
  }

  void leave() {
    try {
      Files.createDirectories(marker.toAbsolutePath().getParent());
      Files.writeString(marker, "");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the state directory", e);
    }
  }
}
