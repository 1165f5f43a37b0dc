package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.Predicate;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.wiring.LatestStates;
import org.tensionwire.contract.Incident;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topics;
import picocli.CommandLine.Mixin;

/** Where the incidents are. */
final class IncidentsOptions {
  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;

  /** The current state of every wanted incident. What cannot be read is told to {@code err}. */
  LatestStates<Incident> read(Predicate<Incident> wanted, PrintWriter err) throws IOException {
    return LatestStates.read(
        kafka.clients(),
        Topics.INCIDENTS.prefixed(kafka.prefix()),
        new RegistryClient(registry.url()),
        wanted,
        bad -> err.println("tensionwire: " + bad));
  }
}
