package org.tensionwire.cli.command.option;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.health.HealthServer;
import org.tensionwire.cli.node.Connection;
import org.tensionwire.cli.node.Foreground;
import org.tensionwire.cli.node.WireService;
import org.tensionwire.cli.text.TerminalText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every service is told, and how it is run until it is stopped. */
public final class ServiceOptions {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;

  @Option(
      names = "--health-port",
      paramLabel = "PORT",
      description = "Serve /livez, /readyz and /metrics on this port (default: not at all).")
  private @Nullable Integer healthPort;

  public Connection connection() throws IOException {
    return new Connection(kafka.clients(), registry.url(), kafka.prefix());
  }

  /**
   * Runs a service in the foreground.
   *
   * @return 0 where it was stopped, 1 where it gave up
   */
  public int run(Supplier<WireService> maker, PrintWriter err) throws Exception {
    return Foreground.run(
        foreground -> {
          try (WireService service = maker.get();
              HealthServer health = serve(service)) {
            if (health != null) {
              err.println("health is served on port " + health.port());
            }
            service.start();
            while (service.health().live()) {
              if (foreground.stopped(BETWEEN_LOOKS)) {
                return 0;
              }
            }
            String state = TerminalText.escape(service.health().state());
            err.println("tensionwire: " + service.name() + " gave up: " + state);
            return 1;
          }
        });
  }

  private @Nullable HealthServer serve(WireService service) throws IOException {
    return healthPort == null ? null : HealthServer.start(healthPort, service::health);
  }
}
