package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanStopTest {
  @TempDir private Path stateDir;

  @Test
  void shouldNotTakeAFirstStartForACleanStop() {
    assertThat(new CleanStop(stateDir, "app").take()).isFalse();
  }

  @Test
  void shouldRememberACleanStopForOneStart() {
    // Given
    new CleanStop(stateDir.resolve("made"), "app").leave();

    // Then
    assertThat(new CleanStop(stateDir.resolve("made"), "app").take()).isTrue();
    assertThat(new CleanStop(stateDir.resolve("made"), "app").take()).isFalse();
  }

  @Test
  void shouldKeepApplicationsApart() {
    // Given
    new CleanStop(stateDir, "app").leave();

    // Then
    assertThat(new CleanStop(stateDir, "other").take()).isFalse();
  }
}
