package org.tensionwire.systemtests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A broker with its registry, and whatever of the wire is started on it, each in a process of its
 * own. Closing ends them all.
 */
public final class Wire implements AutoCloseable {
  private static final String CLI = "org.tensionwire.cli.Main";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path directory;
  private final JvmFlags flags;
  private final List<JavaProcess> processes = new ArrayList<>();
  private final JavaProcess broker;
  private final String bootstrapServers;
  private final String registry;

  /**
   * Starts the broker and the registry.
   *
   * @param directory for data and logs; must be new
   * @param flags of the services' JVMs
   */
  public Wire(Path directory, JvmFlags brokerFlags, JvmFlags flags) {
    this.directory = directory;
    this.flags = flags;
    Path addresses = directory.resolve("addresses");
    this.broker =
        JavaProcess.start(
            brokerFlags,
            log("broker"),
            BrokerMain.class.getName(),
            List.of(directory.resolve("broker").toString(), addresses.toString()));
    processes.add(broker);
    Until.holds(
        "broker is up; see " + log("broker"),
        PATIENCE,
        () -> Files.exists(addresses) || !broker.isAlive());
    List<String> lines = lines(addresses);
    this.bootstrapServers = lines.get(0);
    this.registry = lines.get(1);
  }

  /** Creates the topics and registers the schemas. */
  public void prepare() {
    run("topics", "create", "--bootstrap-servers", bootstrapServers);
    run("schemas", "register", "--registry", registry);
  }

  /** Brings the feeds in line with a feed file's text. */
  public void applyFeeds(String yaml) {
    Path file = directory.resolve("feeds.yaml");
    try {
      Files.writeString(file, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(
        "feeds",
        "apply",
        "--bootstrap-servers",
        bootstrapServers,
        "--registry",
        registry,
        file.toString());
  }

  /** Starts a command that keeps running. */
  public JavaProcess start(String name, List<String> arguments) {
    return start(name, CLI, arguments);
  }

  /** Starts {@code main}, which need not be a command. */
  public JavaProcess start(String name, String main, List<String> arguments) {
    JavaProcess process = JavaProcess.start(flags, log(name), main, arguments);
    processes.add(process);
    return process;
  }

  /** Runs a command to its end, which must be good. */
  public void run(String... arguments) {
    String name = String.join("-", List.of(arguments).subList(0, Math.min(2, arguments.length)));
    int code = start(name, List.of(arguments)).exitCode(PATIENCE);
    if (code != 0) {
      throw new IllegalStateException(name + " ended with " + code + "; see " + log(name));
    }
  }

  public JavaProcess broker() {
    return broker;
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  public String registry() {
    return registry;
  }

  public Path directory() {
    return directory;
  }

  private Path log(String name) {
    return directory.resolve("logs").resolve(name + ".log");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    List<JavaProcess> services = processes.subList(1, processes.size());
    services.forEach(JavaProcess::close);
    broker.close();
  }
}
