package org.tensionwire.cli.command;

import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.ServiceOptions;
import org.tensionwire.cli.node.Connection;
import org.tensionwire.cli.node.Desk;
import org.tensionwire.desk.config.DeskConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "desk",
    description = "Serve the latest events and incidents as a page and as JSON.",
    footer = {
      "",
      "It reads public topics alone. Stop it with SIGTERM.",
      "",
      "Examples:",
      "  tensionwire desk --bootstrap-servers kafka:9092 --registry http://registry:8081 \\",
      "      --host 0.0.0.0 --port 8080 --health-port 8090"
    })
final class DeskCommand implements Callable<Integer> {
  @Mixin private ServiceOptions service;
  @Spec private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Address to listen on; all but loopback shows it to the network (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--capacity",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Events kept in memory, and incidents (default: ${DEFAULT-VALUE}).")
  private int capacity;

  @Override
  public Integer call() throws Exception {
    Connection connection = service.connection();
    DeskConfig standard =
        DeskConfig.of(connection.kafka().get("bootstrap.servers"), connection.registry());
    DeskConfig config =
        new DeskConfig(
            connection.kafka(),
            connection.registry(),
            connection.prefix(),
            host,
            port,
            /* otherPort= */ false,
            capacity,
            standard.clock());
    return service.run(() -> new Desk(config), spec.commandLine().getErr());
  }
}
