package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences stand in {@code tag/roles.txt}: what must be found, and what must not. */
class RolesTest {
  private static final Tagger TAGGER = new Tagger(RulePack.bundled());
  private static final Instant WEDNESDAY = Instant.parse("2024-02-07T12:00:00Z");

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void shouldTellWhoDidWhatToWhom(String sentence, List<String> wanted, List<String> unwanted) {
    List<String> actions = actions(sentence + ".");

    assertThat(wanted)
        .allSatisfy(want -> assertThat(actions).anyMatch(action -> matches(want, action)));
    assertThat(unwanted)
        .allSatisfy(wrong -> assertThat(actions).noneMatch(action -> matches(wrong, action)));
  }

  static Stream<Arguments> sentences() throws IOException {
    try (InputStream file = RolesTest.class.getResourceAsStream("/tag/roles.txt")) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|", -1))
          .map(part -> Arguments.of(part[0].strip(), list(part[1]), list(part[2])));
    }
  }

  private static List<String> list(String part) {
    return Arrays.stream(part.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** Whether an action is the one described; a description may leave the status out. */
  private static boolean matches(String described, String action) {
    return action.matches(described.replace("*", "\\S+") + "( \\S+)?");
  }

  private static List<String> actions(String text) {
    Story story = new Story("s", null, null, "", text, List.of(), List.of(), WEDNESDAY, "en");
    return TAGGER.analyse(story).clusters().stream()
        .map(c -> c.type() + " " + c.actor() + " " + c.recipient() + " " + c.status().wire())
        .toList();
  }
}
