package org.tensionwire.enrich.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * Settings of the enrich service.
 *
 * @param kafka client properties; {@code bootstrap.servers} is required, what the service's
 *     guarantees rest on is not taken from here
 * @param registry address of the schema registry's API
 * @param topicPrefix of every topic; may be empty
 * @param applicationId names group, internal topics and transactions; another one starts anew
 * @param stateDir where state stores lie; private to the instance and best kept between runs
 * @param threads stream threads, at least 1
 * @param replicationFactor of internal topics; 3 in production, 1 on a single broker
 */
public record EnrichConfig(
    Map<String, String> kafka,
    URI registry,
    String topicPrefix,
    String applicationId,
    Path stateDir,
    int threads,
    int replicationFactor,
    InstantSource clock) {
  public static final String DEFAULT_APPLICATION_ID = "tensionwire-enrich";
  public static final int DEFAULT_THREADS = 2;
  public static final int DEFAULT_REPLICATION_FACTOR = 3;

  public EnrichConfig {
    kafka = Map.copyOf(kafka);
    require(kafka.containsKey("bootstrap.servers"), "kafka lacks bootstrap.servers");
    require(isHttp(registry), "registry is not an http address: " + registry);
    require(isName(topicPrefix, true), "topicPrefix is no part of a topic's name");
    require(isName(applicationId, false), "applicationId is no part of a topic's name");
    require(threads >= 1 && threads <= 64, "threads must be 1 to 64, not " + threads);
    require(
        replicationFactor >= 1 && replicationFactor <= 9,
        "replicationFactor must be 1 to 9, not " + replicationFactor);
  }

  /** Everything but the addresses by default. */
  public static EnrichConfig of(Map<String, String> kafka, URI registry, Path stateDir) {
    return new EnrichConfig(
        kafka,
        registry,
        "",
        DEFAULT_APPLICATION_ID,
        stateDir,
        DEFAULT_THREADS,
        DEFAULT_REPLICATION_FACTOR,
        InstantSource.system());
  }

  /**
   * Topic between the two halves of an application's topology. Kafka Streams keeps it; dead letters
   * of relating come from it and are replayed into it.
   */
  public static String relevantTopic(String applicationId) {
    return applicationId + "-" + EnrichTopology.RELEVANT + "-repartition";
  }

  private static boolean isHttp(URI address) {
    return "http".equals(address.getScheme()) || "https".equals(address.getScheme());
  }

  private static boolean isName(String text, boolean mayBeEmpty) {
    return text.matches("[a-zA-Z0-9._-]{0,120}") && (mayBeEmpty || !text.isEmpty());
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
