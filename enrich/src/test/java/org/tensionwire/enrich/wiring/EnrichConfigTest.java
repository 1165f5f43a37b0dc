package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrichConfigTest {
  private static final Map<String, String> KAFKA = Map.of("bootstrap.servers", "broker:9092");
  private static final URI REGISTRY = URI.create("http://registry:8081");

  @Test
  void shouldHaveDefaultsForProduction() {
    // When
    EnrichConfig config = EnrichConfig.of(KAFKA, REGISTRY, Path.of("state"));

    // Then
    assertThat(config.topicPrefix()).isEmpty();
    assertThat(config.applicationId()).isEqualTo("tensionwire-enrich");
    assertThat(config.threads()).isEqualTo(2);
    assertThat(config.replicationFactor()).isEqualTo(3);
  }

  @Test
  void shouldLetTimersBeTunedButNotTheGuarantee() {
    // Given
    Map<String, String> kafka =
        Map.of(
            "bootstrap.servers", "broker:9092",
            "commit.interval.ms", "500",
            "processing.guarantee", "at_least_once",
            "security.protocol", "SSL");

    // When
    Properties settings = StreamsSettings.of(EnrichConfig.of(kafka, REGISTRY, Path.of("state")));

    // Then
    assertThat(settings)
        .containsEntry("bootstrap.servers", "broker:9092")
        .containsEntry("commit.interval.ms", "500")
        .containsEntry("security.protocol", "SSL")
        .containsEntry("processing.guarantee", "exactly_once_v2")
        .containsEntry("state.dir", "state")
        .containsEntry("ensure.explicit.internal.resource.naming", "true")
        .containsEntry("producer.transaction.timeout.ms", "10000")
        .containsEntry("consumer.session.timeout.ms", "10000");
  }

  @ParameterizedTest
  @CsvSource({
    "bootstrap, http://r:1, '', app, 0, 1, threads",
    "bootstrap, http://r:1, '', app, 1, 0, replicationFactor",
    "bootstrap, ftp://r:1, '', app, 1, 1, registry",
    "bootstrap, http://r:1, 'a b', app, 1, 1, topicPrefix",
    "bootstrap, http://r:1, '', '', 1, 1, applicationId",
    "client.id, http://r:1, '', app, 1, 1, bootstrap.servers"
  })
  void shouldRejectWhatCannotWork(
      String key, URI registry, String prefix, String id, int threads, int replicas, String blame) {
    // Given
    Map<String, String> kafka =
        Map.of(key.equals("bootstrap") ? "bootstrap.servers" : key, "broker:9092");

    // Then
    assertThatThrownBy(
            () ->
                new EnrichConfig(
                    kafka,
                    registry,
                    prefix,
                    id,
                    Path.of("s"),
                    threads,
                    replicas,
                    InstantSource.system()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(blame);
  }
}
