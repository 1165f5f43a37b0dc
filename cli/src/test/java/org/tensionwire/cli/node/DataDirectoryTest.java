package org.tensionwire.cli.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path directory;

  @Test
  void shouldDeleteItsTemporaryDirectory() throws IOException {
    Path path;
    try (DataDirectory data = DataDirectory.fresh(null)) {
      path = data.path();
      Files.writeString(path.resolve("left"), "x");
    }

    assertThat(path).doesNotExist();
  }

  @Test
  void shouldReplaceWhatAnEarlierDemoLeft() throws IOException {
    Path wanted = directory.resolve("demo");
    try (DataDirectory first = DataDirectory.fresh(wanted)) {
      Files.writeString(first.path().resolve("old"), "x");
    }
    assertThat(wanted.resolve("old")).exists();

    try (DataDirectory second = DataDirectory.fresh(wanted)) {
      assertThat(second.path().resolve("old")).doesNotExist();
    }
  }

  @Test
  void shouldTouchNothingThatItDidNotLeave() throws IOException {
    Path mine = Files.writeString(directory.resolve("mine"), "x");

    assertThatThrownBy(() -> DataDirectory.fresh(directory))
        .isInstanceOf(DirectoryNotEmptyException.class);
    assertThat(mine).hasContent("x");
  }
}
