package org.tensionwire.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {
  private static final int SHORTEST = 5;

  static List<Schema> records() {
    return SchemaTree.records();
  }

  @ParameterizedTest
  @MethodSource("records")
  void shouldDocumentTheRecordAndEachField(Schema schema) {
    assertThat(undocumented(schema)).as(schema.getFullName()).isEmpty();
  }

  @Test
  void shouldSayWhatNullMeansWhereAFieldMayBeNull() {
    assertThat(
            records().stream()
                .flatMap(
                    schema ->
                        schema.getFields().stream()
                            .filter(field -> field.schema().isNullable())
                            .filter(field -> !String.valueOf(field.doc()).contains("Null:"))
                            .map(field -> schema.getName() + "." + field.name())))
        .isEmpty();
  }

  @Test
  void shouldSeeEverySchemaFile() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/avro"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".avsc"))
              .map(name -> name.replace(".avsc", ""))
              .toList();
      assertThat(records()).extracting(Schema::getName).containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void shouldNoticeAMissingDoc() {
    Schema bare =
        new Schema.Parser()
            .parse(
                """
                {"type":"record","name":"Bare","doc":"A record.","fields":[
                  {"name":"told","type":"int","doc":"A number."},
                  {"name":"untold","type":"int"}]}
                """);
    assertThat(undocumented(bare)).containsExactly("untold");
  }

  private static List<String> undocumented(Schema schema) {
    Stream<String> record = tells(schema.getDoc()) ? Stream.of() : Stream.of(schema.getName());
    Stream<String> fields =
        schema.getFields().stream().filter(field -> !tells(field.doc())).map(Schema.Field::name);
    return Stream.concat(record, fields).toList();
  }

  private static boolean tells(@Nullable String doc) {
    return doc != null && doc.strip().length() >= SHORTEST;
  }
}
