package org.tensionwire.cli.command.option;

import picocli.CommandLine.Option;

/** Ports of what runs inside this process. */
public final class PlatformOptions {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Kafka's port; a free one where it is taken (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--registry-port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "The registry's port, likewise (default: ${DEFAULT-VALUE}).")
  private int registryPort;

  @Option(
      names = "--desk-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The desk's port, likewise (default: ${DEFAULT-VALUE}).")
  private int deskPort;

  public int port() {
    return port;
  }

  public int registryPort() {
    return registryPort;
  }

  public int deskPort() {
    return deskPort;
  }
}
