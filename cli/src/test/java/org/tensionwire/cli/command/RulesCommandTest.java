package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RAID =
      "BAGHDAD - The Zephyr Brigades fired rockets at a U.S. base in Iraq on Friday, killing two"
          + " American soldiers, the Pentagon said.";

  @TempDir Path directory;

  @Test
  void shouldFindNoFaultInTheBundledPack() throws IOException {
    PackFolder pack = PackFolder.bundled(directory.resolve("p"));

    Invocation linted = Invocation.of("rules", "lint", pack.toString());

    assertThat(linted.status()).isZero();
    assertThat(linted.lines())
        .containsExactly(pack + ": us-iran-iraq " + pack.version() + ", no faults");
  }

  @Test
  void shouldNameEveryFaultOfEveryPackWithFileLineAndCode() throws IOException {
    PackFolder bad =
        PackFolder.bundled(directory.resolve("bad"))
            .changed("actions.yaml", "needs: vessel", "needs: vesel")
            .changed("actors.yaml", "\nactors:\n", "\nactors:\n  - {id: x, kind: group}\n");
    PackFolder good = PackFolder.bundled(directory.resolve("good"));

    Invocation linted = Invocation.of("rules", "lint", bad.toString(), good.toString());

    assertThat(linted.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(linted.lines())
        .anyMatch(line -> line.matches(".*bad/actions.yaml:\\d+: unknown_class: .*vesel.*"))
        .anyMatch(line -> line.matches(".*bad/actors.yaml:\\d+: no_names: .*"))
        .anyMatch(line -> line.matches(".*bad/actors.yaml:\\d+: no_example: .*noMatch.*"))
        .anyMatch(line -> line.endsWith(", no faults"));
    JsonNode fault =
        JSON.readTree(Invocation.of("rules", "lint", "--json", bad.toString()).lines().get(0));
    assertThat(fault.path("file").asText()).endsWith(".yaml");
    assertThat(fault.path("line").asInt()).isPositive();
  }

  @Test
  void shouldSayThatThereIsNoSuchFolder() {
    Invocation linted = Invocation.of("rules", "lint", directory.resolve("none").toString());

    assertThat(linted.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(linted.out()).contains("missing_file", "no such folder");
  }

  @Test
  void shouldSayWhichExampleDoesNotHoldAndWhatWasFoundInstead() throws IOException {
    PackFolder pack =
        PackFolder.bundled(directory.resolve("p"))
            .withMilitia()
            .changed("actors.yaml", "The Zephyr Brigades held", "The Zephyr Legion held")
            .changed("actors.yaml", "The zephyr was cool", "Zephyr Brigades were cool");

    Invocation tested = Invocation.of("rules", "test", pack.toString());

    assertThat(tested.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(tested.lines())
        .hasSize(3)
        .anyMatch(line -> line.contains(": not_found: zephyr-brigades does not find “The Zephyr L"))
        .anyMatch(line -> line.contains(": found: zephyr-brigades must not find “Zephyr Brig"))
        .anyMatch(line -> line.endsWith(" examples, 2 failed"));
  }

  @Test
  void shouldSayWhyTheWordsOfATriggerTellOfNothing() throws IOException {
    PackFolder pack =
        PackFolder.bundled(directory.resolve("p"))
            .changed(
                "actions.yaml",
                "\ntriggers:\n",
                """

                triggers:
                  - id: frobnicate
                    type: ASSAULT
                    verbs: [frobnicate]
                    match: ["Iran did not frobnicate the American base."]
                    noMatch: ["The cook slept."]
                """);

    Invocation tested = Invocation.of("rules", "test", pack.toString());

    assertThat(tested.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(tested.out()).contains("dropped: frobnicate does not find", "(it is negated)");
  }

  @Test
  void shouldTryStoriesWithExpectations() throws IOException {
    PackFolder bundled = PackFolder.bundled(directory.resolve("bundled"));
    PackFolder taught = PackFolder.bundled(directory.resolve("taught")).withMilitia();
    String stories =
        Files.writeString(directory.resolve("stories"), story("\"actions\":[\"ASSAULT IRN>USA\"]"))
            .toString();

    Invocation before = Invocation.of("rules", "test", bundled.toString(), "--stories", stories);
    Invocation after = Invocation.of("rules", "test", taught.toString(), "--stories", stories);

    assertThat(before.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(before.err()).contains("line 1: not_as_expected: raid: no action ASSAULT IRN>USA");
    assertThat(after.err()).isEmpty();
    assertThat(after.lines()).contains("raid: as expected");
    assertThat(after.status()).isZero();
  }

  @Test
  void shouldRefuseAnExpectationThatItDoesNotKnow() throws IOException {
    PackFolder pack = PackFolder.bundled(directory.resolve("p"));
    String stories =
        Files.writeString(directory.resolve("stories"), story("\"grades\":2")).toString();

    Invocation tested = Invocation.of("rules", "test", pack.toString(), "--stories", stories);

    assertThat(tested.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(tested.err()).contains("line 1: no_expectation").contains("grades");
  }

  @Test
  void shouldExplainPlainTextWithoutLettingItTouchTheTerminal() throws IOException {
    String text =
        Files.writeString(
                directory.resolve("story.txt"),
                "Rockets hit \u001b[31mbase\n\nUS jets struck an Iranian base on Friday, killing four."
                    + " \u001b]0;title\u0007 The Pentagon spoke.")
            .toString();

    Invocation explained = Invocation.of("rules", "explain", "--published", "2020-01-04", text);

    assertThat(explained.status()).isZero();
    assertThat(explained.out().replace("\n", "")).matches("[^\\p{Cntrl}]*").contains("\\u001b[31m");
    assertThat(explained.lines())
        .anyMatch(line -> line.contains("[US] jets «struck» an [Iranian] base"))
        .anyMatch(line -> line.contains("ASSAULT by USA “US jets”"))
        .anyMatch(line -> line.contains("day 2020-01-03 from “Friday”"))
        .anyMatch(line -> line.startsWith("  + ASSAULT USA>IRN, done, 2020-01-03"))
        .anyMatch(line -> line.contains("grade "));
  }

  @Test
  void shouldExplainAStoryOfAFileByAnotherPackAsJson() throws IOException {
    PackFolder taught = PackFolder.bundled(directory.resolve("taught")).withMilitia();
    String stories =
        Files.writeString(
                directory.resolve("stories"),
                "{\"id\":\"other\",\"text\":\"Bread.\"}\n" + story("\"grade\":2") + "\n")
            .toString();

    Invocation explained =
        Invocation.of(
            "rules", "explain", "--json", "--id", "raid", "--pack", taught.toString(), stories);
    Invocation missing = Invocation.of("rules", "explain", "--id", "none", stories);

    JsonNode story = JSON.readTree(explained.out());
    assertThat(story.path("id").asText()).isEqualTo("raid");
    assertThat(story.path("sentences").toString()).contains("\"id\":\"zephyr-brigades\"");
    assertThat(missing.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(missing.err()).contains("there is no story none");
  }

  @Test
  void shouldShowWhichStoriesTwoPacksTagDifferently() throws IOException {
    PackFolder taught = PackFolder.bundled(directory.resolve("taught")).withMilitia();
    String stories =
        Files.writeString(
                directory.resolve("stories"),
                story("") + "\n{\"id\":\"other\",\"text\":\"Iran and the US met.\"}\nno json\n")
            .toString();

    Invocation diff =
        Invocation.of("rules", "diff", "bundled", taught.toString(), "--stories", stories);
    Invocation none = Invocation.of("rules", "diff", "bundled", "bundled", "--stories", stories);

    assertThat(diff.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(diff.err()).startsWith("line 3: not_json");
    assertThat(diff.lines()).hasSize(2);
    assertThat(diff.lines().get(0)).startsWith("raid  ").contains("+ ASSAULT IRN>USA");
    assertThat(diff.lines().get(1))
        .startsWith("2 stories, 1 change from ")
        .contains("action_added: 1");
    assertThat(none.lines()).singleElement().asString().startsWith("2 stories, 0 change");
  }

  private static String story(String expect) {
    return "{\"id\":\"raid\",\"title\":\"Rockets hit base\",\"published\":\"2020-01-03\",\"text\":\""
        + RAID
        + "\",\"expect\":{"
        + expect
        + "}}";
  }
}
