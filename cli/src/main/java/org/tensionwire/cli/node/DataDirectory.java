package org.tensionwire.cli.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Directory of a run that starts with nothing. It deletes only what an earlier such run left. */
public final class DataDirectory implements AutoCloseable {
  private static final String MARK = "tensionwire-demo-data";

  private final Path path;
  private final boolean temporary;

  private DataDirectory(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  /**
   * @param wanted null for a temporary one, which is deleted in the end
   * @throws IOException where {@code wanted} holds anything else
   */
  public static DataDirectory fresh(@Nullable Path wanted) throws IOException {
    if (wanted == null) {
      return new DataDirectory(Files.createTempDirectory("tensionwire-demo"), true);
    }
    if (Files.exists(wanted.resolve(MARK))) {
      delete(wanted);
    }
    Files.createDirectories(wanted);
    if (!isEmpty(wanted)) {
      throw new DirectoryNotEmptyException(wanted + " is not empty and not left by a demo");
    }
    Files.createFile(wanted.resolve(MARK));
    return new DataDirectory(wanted, false);
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    if (temporary) {
      try {
        delete(path);
      } catch (IOException | UncheckedIOException e) {
        // A temporary directory that cannot be deleted is the system's to clear.
      }
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(directory)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : paths) {
      Files.deleteIfExists(each);
    }
  }
}
