package org.tensionwire.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.ServiceOptions;
import org.tensionwire.cli.node.Connection;
import org.tensionwire.cli.node.Enrich;
import org.tensionwire.enrich.wiring.EnrichConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "enrich",
    description = "Clean, tag and relate the stories of stories.raw.",
    footer = {
      "",
      "Any number of instances share the stories. Stop it with SIGTERM.",
      "",
      "Examples:",
      "  tensionwire enrich --bootstrap-servers kafka:9092 --registry http://registry:8081 \\",
      "      --state-dir /var/lib/tensionwire --replication-factor 3 --health-port 8090"
    })
final class EnrichCommand implements Callable<Integer> {
  @Mixin private ServiceOptions service;
  @Spec private CommandSpec spec;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      defaultValue = ".tensionwire/state",
      description = "Its state stores, best kept between runs (default: ${DEFAULT-VALUE}).")
  private Path stateDir;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Stream threads (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--replication-factor",
      paramLabel = "N",
      defaultValue = "1",
      description = "Replicas of its internal topics (default: ${DEFAULT-VALUE}).")
  private int replication;

  @Override
  public Integer call() throws Exception {
    Connection connection = service.connection();
    EnrichConfig standard = EnrichConfig.of(connection.kafka(), connection.registry(), stateDir);
    EnrichConfig config =
        new EnrichConfig(
            connection.kafka(),
            connection.registry(),
            connection.prefix(),
            connection.prefix() + standard.applicationId(),
            stateDir,
            threads,
            replication,
            standard.clock());
    return service.run(() -> new Enrich(config), spec.commandLine().getErr());
  }
}
