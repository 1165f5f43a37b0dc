package org.tensionwire.enrich.tag.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Puts a broken entry at the head of a section and looks for its faults by line. */
class FaultLinesTest {
  private static final Path PACK = Path.of("src/main/resources/packs/us-iran-iraq");

  /** Three good lines, so that a fault on the fourth is not taken for one of the entry. */
  private static final String ACTOR =
      "  - id: nobody~    kind: person~    side: USA~    names: {en: [Nobody]}~";

  private static final String PLACE =
      "  - id: nowhere~    kind: city~    country: USA~    names: {en: [Nowhere]}~";
  private static final String EXAMPLES = "    match: [a]~    noMatch: [b]~";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | NO_EXAMPLE | ACTOR    match: [a]",
        "1 | NO_EXAMPLE | PLACE    noMatch: [b]",
        "5 | UNKNOWN_FIELD | ACTOR    nick: [Nob]~EXAMPLES",
        "2 | BAD_VALUE | '  - id: nobody~    kind: wizard~    side: USA~    names: {en: [Nobody]}~EXAMPLES'",
        "1 | MISSING_FIELD | '  - id: nobody~    side: USA~    names: {en: [Nobody]}~EXAMPLES'",
        "1 | MISSING_FIELD | '  - id: nobody~    kind: group~    names: {en: [Nobody]}~EXAMPLES'",
        "1 | NO_NAMES | '  - id: nobody~    kind: group~    aligned: IRN~EXAMPLES'",
        "4 | UNKNOWN_FIELD | '  - id: nobody~    kind: group~    aligned: IRN~    names: {xx: [Nobody]}~EXAMPLES'",
        "6 | UNKNOWN_ID | 'ACTOR    terms:~      - {office: pope, from: 2020-01-01}~EXAMPLES'",
        "6 | BAD_VALUE | 'ACTOR    terms:~      - {office: us-president, from: soon}~EXAMPLES'",
        "6 | BAD_VALUE | 'ACTOR    terms:~      - {office: us-president, from: 2021-01-01, to: 2020-01-01}~EXAMPLES'",
        "5 | DUPLICATE_FIELD | 'ACTOR    side: IRN~EXAMPLES'",
        "5 | NO_NUMBER | 'PLACE    lat: north~EXAMPLES'",
        "6 | BAD_VALUE | 'PLACE    lat: 1~    lon: 300~EXAMPLES'",
        "5 | UNKNOWN_ID | 'PLACE    in: atlantis~EXAMPLES'",
        "5 | BAD_VALUE | 'PLACE    in: nowhere~EXAMPLES'",
      })
  void shouldPointAtTheLine(int line, Fault.Code code, String entry) throws IOException {
    boolean place = entry.contains("PLACE");
    String text =
        entry
            .strip()
            .replaceFirst("^- ", "  - ")
            .replace("ACTOR", ACTOR)
            .replace("PLACE", PLACE)
            .replace("EXAMPLES", EXAMPLES)
            .replace('~', '\n');

    assertThat(faults(place ? "places" : "actors", text + "\n"))
        .extracting(fault -> fault.line() + " " + fault.code())
        .containsExactly(line + " " + code);
  }

  @Test
  void shouldPointAtTheSecondOfTwoEntriesWithOneId() throws IOException {
    String twice = (ACTOR + EXAMPLES + ACTOR + EXAMPLES).replace('~', '\n');

    assertThat(faults("actors", twice))
        .extracting(fault -> fault.line() + " " + fault.code())
        .containsExactly("7 " + Fault.Code.DUPLICATE_ID);
  }

  /** The faults of a pack with the entry, their lines counted from the entry's first. */
  private static List<Fault> faults(String section, String entry) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    for (String file : PackReader.FILES) {
      files.put(file, Files.readAllBytes(PACK.resolve(file)));
    }
    String file = section + ".yaml";
    String text = new String(files.get(file), StandardCharsets.UTF_8);
    String head = section + ":\n";
    int at = text.indexOf("\n" + head) + 1 + head.length();
    int before = (int) text.substring(0, at).lines().count();
    String broken = text.substring(0, at) + entry + text.substring(at);
    files.put(file, broken.getBytes(StandardCharsets.UTF_8));
    PackException refused = catchThrowableOfType(PackException.class, () -> PackReader.read(files));
    assertThat(refused).isNotNull();
    assertThat(refused.faults()).allMatch(fault -> fault.file().equals(file));
    return refused.faults().stream()
        .map(f -> new Fault(f.file(), f.line() - before, f.code(), f.message()))
        .toList();
  }
}
