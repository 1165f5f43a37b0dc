package org.tensionwire.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes that every client of the ecosystem reads. */
class PublicShapeTest {
  private static final Set<Type> PLAIN =
      Set.of(Type.STRING, Type.INT, Type.LONG, Type.DOUBLE, Type.BOOLEAN, Type.RECORD);

  static List<Schema> publicRecords() {
    return SchemaTree.publicRecords();
  }

  @ParameterizedTest
  @MethodSource("publicRecords")
  void shouldUseOnlyPlainTypesListsAndNullableOnes(Schema schema) {
    assertThat(odd(schema)).as(schema.getFullName()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("publicRecords")
  void shouldStandInTheContractNamespace(Schema schema) {
    assertThat(schema.getNamespace()).isEqualTo("org.tensionwire.contract");
  }

  @ParameterizedTest
  @MethodSource("publicRecords")
  void shouldDefaultToNullOrEmptyWhereAValueMayBeMissing(Schema schema) {
    for (Schema.Field field : schema.getFields()) {
      Type type = field.schema().getType();
      boolean optional = type == Type.UNION || type == Type.ARRAY;
      assertThat(field.hasDefaultValue()).as(field.name()).isEqualTo(optional);
    }
  }

  @ParameterizedTest
  @MethodSource("publicRecords")
  void shouldGiveTimesInMillisecondsAndDaysAsDates(Schema schema) {
    schema.getFields().stream()
        .map(field -> value(field.schema()).getLogicalType())
        .filter(Objects::nonNull)
        .map(LogicalType::getName)
        .forEach(name -> assertThat(name).isIn("timestamp-millis", "date"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"A\"]}",
        "[\"string\",\"null\"]",
        "[\"null\",\"string\",\"int\"]",
        "[\"string\",\"int\"]",
        "{\"type\":\"map\",\"values\":\"string\"}",
        "\"bytes\"",
        "\"float\"",
        "{\"type\":\"array\",\"items\":[\"null\",\"string\"]}"
      })
  void shouldNoticeAShapeThatSomeClientCannotRead(String type) {
    String json =
        "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":" + type + "}]}";
    assertThat(odd(new Schema.Parser().parse(json))).containsExactly("f");
  }

  @Test
  void shouldLookAtEveryPublicRecord() {
    assertThat(publicRecords())
        .extracting(Schema::getName)
        .contains("Event", "Incident", "TensionReading", "Action", "Evidence", "Report");
  }

  private static List<String> odd(Schema schema) {
    return schema.getFields().stream()
        .filter(field -> !readable(field.schema()))
        .map(Schema.Field::name)
        .toList();
  }

  private static boolean readable(Schema schema) {
    if (schema.getType() == Type.UNION) {
      List<Schema> types = schema.getTypes();
      return types.size() == 2 && types.get(0).getType() == Type.NULL && plain(types.get(1));
    }
    return schema.getType() == Type.ARRAY ? plain(schema.getElementType()) : plain(schema);
  }

  private static boolean plain(Schema schema) {
    return PLAIN.contains(schema.getType());
  }

  private static Schema value(Schema schema) {
    return Stream.of(schema)
        .flatMap(one -> one.isUnion() ? one.getTypes().stream() : Stream.of(one))
        .filter(one -> one.getType() != Type.NULL)
        .findFirst()
        .orElseThrow();
  }
}
