package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

  @Test
  void shouldListItsCommandsInHelp() {
    Invocation help = Invocation.of("--help");

    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("Examples:", "  demo ", "  events ", "  dlq ");
    assertThat(help.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "up",
        "ingest",
        "enrich",
        "sink",
        "desk",
        "feeds",
        "feeds apply",
        "feeds list",
        "feeds validate",
        "events",
        "events tail",
        "dlq",
        "dlq list",
        "dlq show",
        "dlq replay",
        "topics",
        "topics create",
        "schemas",
        "schemas register",
        "parse-feed",
        "clean",
        "tag",
        "broker"
      })
  void shouldShowExamplesInTheHelpOfEachCommand(String command) {
    Invocation help = Invocation.of((command + " --help").split(" "));

    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("Examples:", "tensionwire " + command);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "topics",
        "topics create --replication-factor many",
        "up",
        "demo --duration never",
        "feeds apply",
        "--no-such"
      })
  void shouldExitWithTwoWhereItIsAskedWrongly(String line) {
    Invocation wrong = Invocation.of(line.split(" "));

    assertThat(wrong.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).isNotEmpty();
  }

  @Test
  void shouldExitWithOneWhereItFails() {
    Invocation failed = Invocation.of("schemas", "register", "--registry", "http://127.0.0.1:1");

    assertThat(failed.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).startsWith("tensionwire: ").doesNotContain("\tat ");
  }

  @Test
  void shouldRefuseACallbackThatNoHubCanCallBeforeAnythingStarts(@TempDir Path directory)
      throws IOException {
    Path feeds =
        Files.writeString(
            directory.resolve("feeds.yaml"),
            "feeds:\n- {id: quay, url: 'https://quay.example/rss', publisher: {id: q, name: Q}}\n");
    String data = directory.resolve("data").toString();
    Invocation up =
        Invocation.of(
            "up",
            "--feeds",
            feeds.toString(),
            "--data-dir",
            data,
            "--callback-url",
            "ftp://wire.example/");
    Invocation ingest = Invocation.of("ingest", "--websub-callback", "wire.example");

    assertThat(up.status()).isNotZero();
    assertThat(up.err()).contains("--websub-callback").doesNotContain("\tat ");
    assertThat(Path.of(data)).doesNotExist();
    assertThat(ingest.status()).isNotZero();
    assertThat(ingest.err()).contains("--websub-callback").doesNotContain("\tat ");
  }
}
