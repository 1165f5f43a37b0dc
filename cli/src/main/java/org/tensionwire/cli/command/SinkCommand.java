package org.tensionwire.cli.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.DurationConverter;
import org.tensionwire.cli.command.option.ServiceOptions;
import org.tensionwire.cli.node.Connection;
import org.tensionwire.cli.node.Sink;
import org.tensionwire.sink.config.SinkConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "sink",
    description = "Publish what enrich found to the public topics, exactly once.",
    footer = {
      "",
      "Any number of instances share the work. Stop it with SIGTERM.",
      "",
      "Examples:",
      "  tensionwire sink --bootstrap-servers kafka:9092 --registry http://registry:8081 \\",
      "      --health-port 8090"
    })
final class SinkCommand implements Callable<Integer> {
  @Mixin private ServiceOptions service;
  @Spec private CommandSpec spec;

  @Option(
      names = "--commit-interval",
      paramLabel = "TIME",
      defaultValue = "100ms",
      converter = DurationConverter.class,
      description =
          "How long records are gathered into one transaction (default: ${DEFAULT-VALUE}).")
  private Duration commitInterval;

  @Option(
      names = "--republish",
      description = "Start anew although the public topics hold records already: they come twice.")
  private boolean republish;

  @Override
  public Integer call() throws Exception {
    Connection connection = service.connection();
    SinkConfig standard =
        SinkConfig.of(connection.kafka().get("bootstrap.servers"), connection.registry());
    SinkConfig config =
        new SinkConfig(
            connection.kafka(),
            connection.registry(),
            connection.prefix(),
            connection.prefix() + standard.groupId(),
            standard.source(),
            commitInterval,
            republish,
            standard.clock());
    return service.run(() -> new Sink(config), spec.commandLine().getErr());
  }
}
