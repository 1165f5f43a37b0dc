package org.tensionwire.cli.command;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.dlq.Letter;
import org.tensionwire.cli.wiring.DeadLetters;
import org.tensionwire.schemas.serde.RegistryClient;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the dead letters are, and which of them are meant. */
final class DlqOptions {
  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;

  @Option(names = "--stage", paramLabel = "STAGE", description = "Only what this stage refused.")
  private @Nullable String stage;

  @Option(names = "--reason", paramLabel = "CODE", description = "Only what has this reason code.")
  private @Nullable String reason;

  DeadLetters letters() throws IOException {
    return new DeadLetters(kafka.clients(), schemas(), kafka.prefix());
  }

  RegistryClient schemas() {
    return new RegistryClient(registry.url());
  }

  boolean wants(Letter letter) {
    return (stage == null || stage.equals(letter.content().getStage()))
        && (reason == null || reason.equals(letter.content().getReason()));
  }
}
