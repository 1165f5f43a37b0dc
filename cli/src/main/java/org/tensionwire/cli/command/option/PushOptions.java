package org.tensionwire.cli.command.option;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.wiring.PushConfig;
import picocli.CommandLine.Option;

/** Where hubs reach ingest; they do not unless it is said. */
public final class PushOptions {
  @Option(
      names = {"--websub-callback", "--callback-url"},
      paramLabel = "URL",
      description =
          "Public address at which WebSub hubs may call this instance; then feeds with a hub are"
              + " subscribed and polled when the hub says that they have changed.")
  private @Nullable URI callback;

  @Option(
      names = "--websub-port",
      paramLabel = "PORT",
      defaultValue = "8095",
      description = "Port behind that address (default: ${DEFAULT-VALUE}).")
  private int port;

  /**
   * Null where no hub can reach us.
   *
   * @throws IllegalArgumentException where the address is none that a hub can call
   */
  public @Nullable PushConfig push() {
    if (callback == null) {
      return null;
    }
    try {
      return new PushConfig(callback, port);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--websub-callback: " + e.getMessage(), e);
    }
  }
}
