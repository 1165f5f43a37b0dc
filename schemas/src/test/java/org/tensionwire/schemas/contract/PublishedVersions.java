package org.tensionwire.schemas.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * The frozen copies of the public schemas: {@code published/<Record>/v<N>.avsc}, each whole, with
 * the records that it contains.
 */
final class PublishedVersions {
  static final Path FOLDER = Path.of("src/main/resources/published");

  private PublishedVersions() {}

  /** Every published version of a record in {@code folder}; none before the first is cut. */
  static List<Schema> of(Path folder, String name) {
    Path versions = folder.resolve(name);
    if (!Files.isDirectory(versions)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(versions)) {
      return files
          .filter(file -> file.getFileName().toString().matches("v[1-9][0-9]*\\.avsc"))
          .sorted()
          .map(PublishedVersions::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
