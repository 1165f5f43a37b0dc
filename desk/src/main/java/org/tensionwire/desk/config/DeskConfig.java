package org.tensionwire.desk.config;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a desk is told.
 *
 * @param kafka client properties by Kafka's names, {@code bootstrap.servers} at least
 * @param registry address of a Confluent-compatible schema registry
 * @param topicPrefix what every topic's name starts with; may be empty
 * @param host address to listen on; anything but loopback shows the desk to the network
 * @param port to listen on; 0 takes a free one
 * @param otherPort whether a free port is taken where {@code port} is occupied
 * @param capacity how many events, and how many incidents, are kept in memory
 * @param clock tells the time of the page
 */
public record DeskConfig(
    Map<String, String> kafka,
    URI registry,
    String topicPrefix,
    String host,
    int port,
    boolean otherPort,
    int capacity,
    InstantSource clock) {
  private static final Set<String> FIXED =
      Set.of(
          "allow.auto.create.topics",
          "auto.offset.reset",
          "enable.auto.commit",
          "isolation.level",
          "key.deserializer",
          "value.deserializer");
  private static final Pattern PREFIX = Pattern.compile("[a-zA-Z0-9._-]*");
  private static final int LARGEST_PORT = 65_535;
  private static final int LARGEST_CAPACITY = 100_000;

  public DeskConfig {
    kafka = Map.copyOf(kafka);
    Objects.requireNonNull(registry, "registry");
    Objects.requireNonNull(clock, "clock");
    require(!kafka.getOrDefault("bootstrap.servers", "").isBlank(), "kafka: no bootstrap.servers");
    kafka.keySet().stream().filter(FIXED::contains).sorted().forEach(DeskConfig::refuse);
    boolean web = "http".equals(registry.getScheme()) || "https".equals(registry.getScheme());
    require(web, "registry: not an http or https address: " + registry);
    require(PREFIX.matcher(topicPrefix).matches(), "topicPrefix: not usable: " + topicPrefix);
    require(!host.isBlank(), "host: empty");
    require(port >= 0 && port <= LARGEST_PORT, "port: not within 0 to 65535: " + port);
    boolean sensible = capacity >= 1 && capacity <= LARGEST_CAPACITY;
    require(sensible, "capacity: not within 1 to 100000: " + capacity);
  }

  /** Defaults: loopback, port 8080 or a free one, 1,000 events. */
  public static DeskConfig of(String bootstrapServers, URI registry) {
    return new DeskConfig(
        Map.of("bootstrap.servers", bootstrapServers),
        registry,
        "",
        "127.0.0.1",
        8080,
        true,
        1_000,
        InstantSource.system());
  }

  private static void refuse(String name) {
    throw new IllegalArgumentException("kafka: " + name + " is the desk's own affair");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
