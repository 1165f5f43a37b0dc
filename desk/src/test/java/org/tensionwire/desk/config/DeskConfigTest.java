package org.tensionwire.desk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskConfigTest {
  private static final URI REGISTRY = URI.create("https://registry.example/apis/ccompat/v7");
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final Map<String, String> KAFKA = Map.of("bootstrap.servers", "a:1");

  @Test
  void shouldHaveDefaults() {
    DeskConfig config = DeskConfig.of("localhost:9092", REGISTRY);

    assertThat(config.kafka()).isEqualTo(Map.of("bootstrap.servers", "localhost:9092"));
    assertThat(config.topicPrefix()).isEmpty();
    assertThat(config.host()).isEqualTo("127.0.0.1");
    assertThat(config.port()).isEqualTo(8080);
    assertThat(config.otherPort()).isTrue();
    assertThat(config.capacity()).isEqualTo(1_000);
  }

  @Test
  void shouldTakeWhatItIsGiven() {
    DeskConfig config = new DeskConfig(KAFKA, REGISTRY, "blue.", "0.0.0.0", 9999, false, 5, CLOCK);

    assertThat(config.kafka()).isEqualTo(KAFKA);
    assertThat(config.registry()).isEqualTo(REGISTRY);
    assertThat(config.topicPrefix()).isEqualTo("blue.");
    assertThat(config.host()).isEqualTo("0.0.0.0");
    assertThat(config.port()).isEqualTo(9999);
    assertThat(config.otherPort()).isFalse();
    assertThat(config.capacity()).isEqualTo(5);
    assertThat(config.clock()).isSameAs(CLOCK);
  }

  @Test
  void shouldRejectWhatCannotWork() {
    rejected("bootstrap.servers", Map.of(), REGISTRY, "", "h", 1, 1);
    rejected("registry", KAFKA, URI.create("registry:8081"), "", "h", 1, 1);
    rejected("topicPrefix", KAFKA, REGISTRY, "a/b", "h", 1, 1);
    rejected("host", KAFKA, REGISTRY, "", " ", 1, 1);
    rejected("port", KAFKA, REGISTRY, "", "h", -1, 1);
    rejected("port", KAFKA, REGISTRY, "", "h", 65_536, 1);
    rejected("capacity", KAFKA, REGISTRY, "", "h", 1, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"isolation.level", "enable.auto.commit", "auto.offset.reset"})
  void shouldNotReadWhatIsNotCommitted(String name) {
    rejected(name, Map.of("bootstrap.servers", "a:1", name, "x"), REGISTRY, "", "h", 1, 1);
  }

  private static void rejected(
      String what,
      Map<String, String> kafka,
      URI registry,
      String prefix,
      String host,
      int port,
      int capacity) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new DeskConfig(kafka, registry, prefix, host, port, true, capacity, CLOCK))
        .withMessageContaining(what);
  }
}
