package org.tensionwire.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.PlatformOptions;
import org.tensionwire.cli.node.Connection;
import org.tensionwire.cli.node.Foreground;
import org.tensionwire.cli.node.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "broker",
    description = "Run the embedded broker and registry alone, with topics and schemas.",
    footer = {
      "",
      "For development on one machine; it takes connections from this machine alone.",
      "",
      "Examples:",
      "  tensionwire broker --data-dir /tmp/wire"
    })
final class BrokerCommand implements Callable<Integer> {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  @Mixin private PlatformOptions ports;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      defaultValue = ".tensionwire/data",
      description = "Where all data is kept (default: ${DEFAULT-VALUE}).")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    return Foreground.run(this::run);
  }

  private int run(Foreground foreground) throws Exception {
    try (Platform platform =
        Platform.start(directory.resolve("broker"), ports.port(), ports.registryPort())) {
      announce(platform.connection());
      while (!foreground.stopped(BETWEEN_LOOKS)) {
        // It works by itself; there is nothing to do but to wait.
      }
      return ExitStatus.OK;
    }
  }

  private void announce(Connection connection) {
    String bootstrap = connection.kafka().get("bootstrap.servers");
    String registry = connection.registry().toString();
    spec.commandLine()
        .getOut()
        .println(
            json.line(
                () ->
                    JsonOption.object()
                        .put("bootstrap_servers", bootstrap)
                        .put("registry", registry),
                () -> "Kafka " + bootstrap + ", registry " + registry));
    spec.commandLine().getOut().flush();
  }
}
