package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensionwire.enrich.tag.pack.Fault;
import org.tensionwire.enrich.tag.pack.PackException;

class RulePackTest {
  private static final Path BUNDLED = Path.of("src/main/resources/packs/us-iran-iraq");

  @Test
  void shouldLoadTheBundledPackFromClassPathAndDirectoryAlike() {
    RulePack bundled = RulePack.bundled();

    assertThat(bundled.id()).isEqualTo("us-iran-iraq");
    assertThat(bundled.version()).matches("\\d+\\.\\d+\\.\\d+\\+[0-9a-f]{12}");
    assertThat(RulePack.load(BUNDLED).version()).isEqualTo(bundled.version());
  }

  @Test
  void shouldHoldEveryExampleOfTheBundledPack() {
    RulePack bundled = RulePack.bundled();

    assertThat(bundled.examples()).hasSizeGreaterThan(700);
    assertThat(new PackExamples(bundled).failures()).isEmpty();
  }

  @Test
  void shouldSayWhichExampleFails() throws IOException {
    RulePack pack =
        RulePack.of(with("sides.yaml", "Iran closed the airport.", "Peru closed the airport."));

    assertThat(new PackExamples(pack).failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.why()).isEqualTo(ExampleFailure.Why.NOT_FOUND);
              assertThat(failure.example().at()).startsWith("sides.yaml:");
              assertThat(failure.toString()).contains("IRN does not find: Peru closed");
            });
  }

  @Test
  void shouldChangeTheVersionWithTheContent() throws IOException {
    RulePack changed = RulePack.of(with("severity.yaml", "dyad-iraq: 1.2", "dyad-iraq: 1.3"));

    assertThat(changed.version()).isNotEqualTo(RulePack.bundled().version());
  }

  @Test
  void shouldRefuseAnEntryWithoutExamples() {
    assertFault(
        "actors.yaml",
        "actors:\n",
        "actors:\n  - {id: nobody, kind: person, side: USA, names: {en: [Nobody]}}\n",
        "\"nobody\" has no \"match\" example",
        "\"nobody\" has no \"noMatch\" example");
  }

  @Test
  void shouldRefuseAnUnknownFieldWithItsLine() {
    assertFault(
        "severity.yaml", "weights:", "weights:\n  base2: twelve", "severity.yaml:4: has no number");
  }

  @Test
  void shouldRefuseATriggerThatAsksForAnUnknownWordClass() {
    assertFault("actions.yaml", "needs: vessel", "needs: vesel", "unknown word class \"vesel\"");
  }

  @Test
  void shouldRefuseWhatIsNoYaml() {
    assertFault("places.yaml", "places:", "places: [", "places.yaml:", "is no YAML");
  }

  @Test
  void shouldRefuseAMissingFile(@TempDir Path directory) throws IOException {
    try (Stream<Path> files = Files.list(BUNDLED)) {
      for (Path file : files.filter(f -> !f.endsWith("status.yaml")).toList()) {
        Files.copy(file, directory.resolve(file.getFileName()));
      }
    }

    assertThatThrownBy(() -> RulePack.load(directory))
        .isInstanceOfSatisfying(
            PackException.class,
            e ->
                assertThat(e.faults())
                    .containsExactly(
                        new Fault("status.yaml", 0, Fault.Code.MISSING_FILE, "is missing")));
  }

  @Test
  void shouldRefuseAMisspeltSectionRatherThanLoadNothingOfIt() {
    assertFault("places.yaml", "places:", "place:", "unknown field \"place\"");
  }

  @Test
  void shouldRefuseASectionOfAnotherShape() {
    assertFault("sides.yaml", "sides:", "sides: {a: b}\nwords:", "\"sides\" is no list");
  }

  @Test
  void shouldRefuseAPackWithoutTheNumbersThatTheGradeNeeds() {
    assertFault("weights.yaml", "  central:", "  centre:", "lacks the weight \"grade.central\"");
  }

  @Test
  void shouldRefuseAVersionThatCouldNotStandInAHeader() {
    assertFault("pack.yaml", "\"1.0.0\"", "\"1.0 beta\"", "\"version\" may hold letters");
  }

  @Test
  void shouldRefuseBytesThatAreNoText() throws IOException {
    Map<String, byte[]> files = with("pack.yaml", "id:", "id:");
    files.put("places.yaml", new byte[] {(byte) 0xff, 'p'});

    assertThat(PackTrial.of(files))
        .isInstanceOfSatisfying(
            PackTrial.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(Fault::code)
                    .containsExactly(Fault.Code.NOT_UTF8));
  }

  private static void assertFault(String file, String from, String to, String... parts) {
    assertThatThrownBy(() -> RulePack.of(with(file, from, to)))
        .isInstanceOf(PackException.class)
        .hasMessageContainingAll(parts)
        .hasMessageContaining(file + ":");
  }

  private static Map<String, byte[]> with(String changed, String from, String to)
      throws IOException {
    Map<String, byte[]> contents = new HashMap<>();
    try (Stream<Path> files = Files.list(BUNDLED)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    String text = new String(contents.get(changed), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    contents.put(changed, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return contents;
  }
}
