package org.tensionwire.cli.command.option;

import java.net.URI;
import picocli.CommandLine.Option;

/** How to reach the schema registry. */
public final class RegistryOptions {
  @Option(
      names = "--registry",
      paramLabel = "URL",
      defaultValue = "${env:TENSIONWIRE_REGISTRY:-http://127.0.0.1:8081}",
      description = "Confluent-compatible schema registry (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://127.0.0.1:8081");

  public URI url() {
    return url;
  }
}
