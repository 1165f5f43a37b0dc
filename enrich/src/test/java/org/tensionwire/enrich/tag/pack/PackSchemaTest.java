package org.tensionwire.enrich.tag.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackSchemaTest {
  private static final Path PACK = Path.of("src/main/resources/packs/us-iran-iraq");
  private static final String FIRST_LINE = "# yaml-language-server: $schema=";

  /** YAML 1.2, as editors read it: "on" and "no" are words. */
  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory().enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS));

  static Iterable<String> files() {
    return PackReader.FILES;
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldNameItsSchemaOnTheFirstLine(String file) throws IOException {
    String line = Files.readAllLines(PACK.resolve(file)).get(0);

    assertThat(line).startsWith(FIRST_LINE);
    assertThat(PACK.resolve(line.substring(FIRST_LINE.length()))).isRegularFile();
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldHoldForTheBundledPack(String file) throws IOException {
    assertThat(faults(file, Files.readString(PACK.resolve(file)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pack.yaml | {version: '1'} | id",
        "sides.yaml | {sides: [{code: Iran, countries: [Iran], demonyms: [Iranian], match: [a], noMatch: [b]}]} | code",
        "actors.yaml | {actors: [{id: x, kind: person, side: USA, names: {en: [X]}, match: [X left.]}]} | noMatch",
        "actors.yaml | {actors: [{id: x, kind: wizard, side: USA, names: {en: [X]}, match: [a], noMatch: [b]}]} | kind",
        "actors.yaml | {actors: [{id: x, kind: group, side: IRQ, aligned: IRN, names: {en: [X]}, match: [a], noMatch: [b]}]} | actors[0]",
        "actors.yaml | {actors: [{id: x, kind: person, side: USA, names: {xx: [X]}, match: [a], noMatch: [b]}]} | xx",
        "actors.yaml | {actors: [{id: x, kind: person, side: USA, names: {en: [X]}, terms: [{office: y}], match: [a], noMatch: [b]}]} | from",
        "places.yaml | {places: [{id: x, kind: city, names: {en: [X]}, lat: 99, lon: 1, match: [a], noMatch: [b]}]} | lat",
        "places.yaml | {places: [{id: x, kind: city, names: {en: [X]}, geonames: Q1, match: [a], noMatch: [b]}]} | geonames",
        "places.yaml | {places: [{id: x, kind: city, names: {en: [X]}, county: y, match: [a], noMatch: [b]}]} | county",
        "actions.yaml | {types: {}, triggers: []} | types",
        "actions.yaml | {types: {ASSAULT: {cameo: '190', goldstein: -11, to: [object]}}, triggers: []} | goldstein",
        "context.yaml | {words: {sport: {match: [a], noMatch: [b]}}} | sport",
        "status.yaml | {words: {denied: {any: [denied], match: [a]}}} | noMatch",
        "weights.yaml | {grade: {central: much}} | central",
      })
  void shouldRefuseABrokenEntry(String file, String content, String where) throws IOException {
    assertThat(faults(file, content)).anyMatch(fault -> fault.toString().contains(where));
  }

  @Test
  void shouldKnowEveryFieldThatTheLoaderKnows() throws IOException {
    JsonNode places = YAML.readTree(Files.readString(schema("places.yaml")));

    assertThat(places.at("/$defs/place/properties").properties())
        .extracting(field -> field.getKey())
        .containsExactlyInAnyOrderElementsOf(PlaceReader.FIELDS);
    JsonNode actors = YAML.readTree(Files.readString(schema("actors.yaml")));
    assertThat(actors.at("/$defs/actor/properties").properties())
        .extracting(field -> field.getKey())
        .containsExactlyInAnyOrderElementsOf(ActorReader.FIELDS);
    JsonNode actions = YAML.readTree(Files.readString(schema("actions.yaml")));
    assertThat(actions.at("/$defs/trigger/properties").properties())
        .extracting(field -> field.getKey())
        .containsExactlyInAnyOrderElementsOf(TriggerReader.FIELDS);
  }

  private static Set<ValidationMessage> faults(String file, String content) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(schema(file)));
    return schema.validate(
        YAML.readTree(content).toString(),
        InputFormat.JSON,
        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
  }

  private static Path schema(String file) {
    return PACK.resolveSibling("schema").resolve(file.replace(".yaml", ".schema.json"));
  }
}
