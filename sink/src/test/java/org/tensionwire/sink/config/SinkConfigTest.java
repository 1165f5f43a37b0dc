package org.tensionwire.sink.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SinkConfigTest {
  private static final URI REGISTRY = URI.create("http://localhost:8081");
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  @Test
  void shouldHaveDefaults() {
    SinkConfig config = SinkConfig.of("localhost:9092", REGISTRY);

    assertThat(config.kafka()).isEqualTo(Map.of("bootstrap.servers", "localhost:9092"));
    assertThat(config.topicPrefix()).isEmpty();
    assertThat(config.groupId()).isEqualTo("tensionwire-sink");
    assertThat(config.source()).isEqualTo("urn:tensionwire:sink");
    assertThat(config.commitInterval()).isEqualTo(Duration.ofMillis(100));
    assertThat(config.republish()).isFalse();
  }

  @Test
  void shouldTakeWhatItIsGiven() {
    Map<String, String> kafka = Map.of("bootstrap.servers", "a:1,b:2", "ssl.protocol", "TLSv1.3");
    SinkConfig config =
        new SinkConfig(
            kafka, REGISTRY, "blue.", "sinks", "urn:blue", Duration.ofSeconds(1), true, CLOCK);

    assertThat(config.kafka()).isEqualTo(kafka);
    assertThat(config.registry()).isEqualTo(REGISTRY);
    assertThat(config.topicPrefix()).isEqualTo("blue.");
    assertThat(config.groupId()).isEqualTo("sinks");
    assertThat(config.source()).isEqualTo("urn:blue");
    assertThat(config.commitInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.republish()).isTrue();
    assertThat(config.clock()).isSameAs(CLOCK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "isolation.level",
        "enable.auto.commit",
        "auto.offset.reset",
        "transactional.id",
        "group.id",
        "acks"
      })
  void shouldNotLetThePromiseBeConfiguredAway(String name) {
    Map<String, String> kafka = Map.of("bootstrap.servers", "a:1", name, "x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config(kafka, REGISTRY, "", "g", Duration.ofMillis(100)))
        .withMessageContaining(name);
  }

  @Test
  void shouldRejectWhatCannotWork() {
    Map<String, String> kafka = Map.of("bootstrap.servers", "a:1");
    Duration fine = Duration.ofMillis(100);
    rejected("bootstrap.servers", Map.of(), REGISTRY, "", "g", fine);
    rejected("registry", kafka, URI.create("file:///a"), "", "g", fine);
    rejected("topicPrefix", kafka, REGISTRY, "a b", "g", fine);
    rejected("groupId", kafka, REGISTRY, "", " ", fine);
    rejected("commitInterval", kafka, REGISTRY, "", "g", Duration.ofMillis(-1));
    rejected("commitInterval", kafka, REGISTRY, "", "g", Duration.ofSeconds(11));
  }

  private static void rejected(
      String what,
      Map<String, String> kafka,
      URI registry,
      String prefix,
      String group,
      Duration interval) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config(kafka, registry, prefix, group, interval))
        .withMessageContaining(what);
  }

  private static SinkConfig config(
      Map<String, String> kafka, URI registry, String prefix, String group, Duration interval) {
    return new SinkConfig(kafka, registry, prefix, group, "urn:x", interval, false, CLOCK);
  }
}
