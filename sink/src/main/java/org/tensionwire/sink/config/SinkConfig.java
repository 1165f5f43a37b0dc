package org.tensionwire.sink.config;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a sink is told.
 *
 * @param kafka client properties by Kafka's names, {@code bootstrap.servers} at least; what the
 *     promise of exactly once rests on cannot be set
 * @param registry address of a Confluent-compatible schema registry
 * @param topicPrefix what every topic's name starts with; may be empty
 * @param groupId consumer group; its instances share the work
 * @param source CloudEvents source of all that is published, a URI reference
 * @param commitInterval how long records are gathered into one transaction, at most 10 s; with zero
 *     each poll is one
 * @param republish whether a group without offsets may start although the public topics hold
 *     records already; they would be published again
 * @param clock gives the record timestamps
 */
public record SinkConfig(
    Map<String, String> kafka,
    URI registry,
    String topicPrefix,
    String groupId,
    String source,
    Duration commitInterval,
    boolean republish,
    InstantSource clock) {
  private static final Set<String> FIXED =
      Set.of(
          "acks",
          "allow.auto.create.topics",
          "auto.offset.reset",
          "enable.auto.commit",
          "enable.idempotence",
          "group.id",
          "isolation.level",
          "key.deserializer",
          "key.serializer",
          "transactional.id",
          "value.deserializer",
          "value.serializer");
  private static final Pattern PREFIX = Pattern.compile("[a-zA-Z0-9._-]*");
  private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(10);

  public SinkConfig {
    kafka = Map.copyOf(kafka);
    Objects.requireNonNull(registry, "registry");
    Objects.requireNonNull(clock, "clock");
    require(!kafka.getOrDefault("bootstrap.servers", "").isBlank(), "kafka: no bootstrap.servers");
    kafka.keySet().stream().filter(FIXED::contains).sorted().forEach(SinkConfig::refuse);
    boolean web = "http".equals(registry.getScheme()) || "https".equals(registry.getScheme());
    require(web, "registry: not an http or https address: " + registry);
    require(PREFIX.matcher(topicPrefix).matches(), "topicPrefix: not usable: " + topicPrefix);
    require(!groupId.isBlank(), "groupId: empty");
    require(!source.isBlank(), "source: empty");
    boolean sensible =
        !commitInterval.isNegative() && commitInterval.compareTo(LONGEST_INTERVAL) <= 0;
    require(sensible, "commitInterval: not within 0 to 10 s: " + commitInterval);
  }

  /** Defaults for a cluster: group {@code tensionwire-sink}, transactions of 100 ms. */
  public static SinkConfig of(String bootstrapServers, URI registry) {
    return new SinkConfig(
        Map.of("bootstrap.servers", bootstrapServers),
        registry,
        "",
        "tensionwire-sink",
        "urn:tensionwire:sink",
        Duration.ofMillis(100),
        false,
        InstantSource.system());
  }

  private static void refuse(String name) {
    throw new IllegalArgumentException("kafka: " + name + " is the sink's own affair");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
