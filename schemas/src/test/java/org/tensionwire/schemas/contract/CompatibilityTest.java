package org.tensionwire.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompatibilityTest {
  private static final Schema FIRST =
      record(
          """
          {"name":"id","type":"string"},
          {"name":"grade","type":"int"},
          {"name":"note","type":["null","string"],"default":null}
          """);

  static List<Schema> publicValues() {
    return SchemaTree.publicValues();
  }

  @ParameterizedTest
  @MethodSource("publicValues")
  void shouldKeepThePromiseAgainstEveryPublishedVersion(Schema now) {
    List<Schema> published = PublishedVersions.of(PublishedVersions.FOLDER, now.getName());
    System.out.printf("%s: compared with %d published versions%n", now.getName(), published.size());
    assertThat(Promise.breaches(now, published)).isEmpty();
  }

  /** So that a folder with another name, or a file with another, is not passed over in silence. */
  @Test
  void shouldCompareEveryFileThatIsPublished() throws IOException {
    if (!Files.isDirectory(PublishedVersions.FOLDER)) {
      return;
    }
    long compared =
        publicValues().stream()
            .mapToLong(one -> PublishedVersions.of(PublishedVersions.FOLDER, one.getName()).size())
            .sum();
    try (Stream<Path> files = Files.walk(PublishedVersions.FOLDER)) {
      long published = files.filter(file -> file.toString().endsWith(".avsc")).count();
      assertThat(compared).isEqualTo(published);
    }
  }

  @Test
  void shouldFindTheVersionsOfARecord(@TempDir Path folder) throws IOException {
    Path versions = Files.createDirectory(folder.resolve("R"));
    Files.writeString(versions.resolve("v1.avsc"), FIRST.toString());
    Files.writeString(versions.resolve("v2.avsc"), FIRST.toString());
    Files.writeString(versions.resolve("README.md"), "not a schema");

    assertThat(PublishedVersions.of(folder, "R")).containsExactly(FIRST, FIRST);
    assertThat(PublishedVersions.of(folder, "S")).isEmpty();
  }

  @Test
  void shouldAcceptANewOptionalField() {
    Schema now =
        record(
            """
            {"name":"id","type":"string"},
            {"name":"grade","type":"int"},
            {"name":"note","type":["null","string"],"default":null},
            {"name":"more","type":["null","double"],"default":null}
            """);
    assertThat(Promise.breaches(now, List.of(FIRST))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a field removed   | {"name":"id","type":"string"},{"name":"note","type":["null","string"],"default":null}
          a field renamed   | {"name":"id","type":"string"},{"name":"mark","type":"int"},{"name":"note","type":["null","string"],"default":null}
          a field retyped   | {"name":"id","type":"string"},{"name":"grade","type":"string"},{"name":"note","type":["null","string"],"default":null}
          a field widened   | {"name":"id","type":"string"},{"name":"grade","type":"long"},{"name":"note","type":["null","string"],"default":null}
          a field required  | {"name":"id","type":"string"},{"name":"grade","type":"int"},{"name":"note","type":"string"}
          one more required | {"name":"id","type":"string"},{"name":"grade","type":"int"},{"name":"note","type":["null","string"],"default":null},{"name":"x","type":"int"}
          """)
  void shouldNoticeABreakingChange(String change, String fields) {
    assertThat(Promise.breaches(record(fields), List.of(FIRST))).as(change).isNotEmpty();
  }

  @Test
  void shouldCompareWithEveryVersionAndNotOnlyTheLast() {
    Schema without =
        record("{\"name\":\"id\",\"type\":\"string\"},{\"name\":\"grade\",\"type\":\"int\"}");
    Schema asString =
        record(
            "{\"name\":\"id\",\"type\":\"string\"},{\"name\":\"grade\",\"type\":\"int\"},"
                + "{\"name\":\"note\",\"type\":[\"null\",\"int\"],\"default\":null}");

    assertThat(Promise.breaches(asString, List.of(without))).isEmpty();
    assertThat(Promise.breaches(asString, List.of(FIRST, without))).isNotEmpty();
  }

  private static Schema record(String fields) {
    return new Schema.Parser()
        .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}");
  }
}
