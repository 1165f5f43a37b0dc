package org.tensionwire.ingest.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.courtesy.Courtesy;
import org.tensionwire.ingest.http.AddressRules;

class IngestConfigTest {
  private static final URI REGISTRY = URI.create("http://localhost:8081");
  private final IngestConfig defaults =
      IngestConfig.of(Map.of("bootstrap.servers", "localhost:9092"), REGISTRY);

  @Test
  void shouldHaveCautiousDefaults() {
    assertThat(defaults.topicPrefix()).isEmpty();
    assertThat(defaults.defaultInterval()).isEqualTo(Duration.ofSeconds(60));
    assertThat(defaults.minInterval()).isEqualTo(Duration.ofSeconds(30));
    assertThat(defaults.maxInterval()).isEqualTo(Duration.ofDays(1));
    assertThat(defaults.concurrency()).isEqualTo(32);
    assertThat(defaults.addresses().permitAny()).isFalse();
    assertThat(defaults.courtesy().spacing()).isEqualTo(Duration.ofSeconds(5));
    assertThat(defaults.drain()).isEqualTo(Duration.ofSeconds(10));
    assertThat(defaults.userAgent()).startsWith("Tensionwire/");
  }

  @Test
  void shouldTakeWhatIsSet() {
    AddressRules loopback = AddressRules.permitting(AddressRules.LOOPBACK);
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    IngestConfig config =
        defaults
            .withTopicPrefix("t.")
            .withClock(clock)
            .withUserAgent("me/1 (+https://me.example)")
            .withIntervals(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(3))
            .withConcurrency(4)
            .withAddresses(loopback)
            .withCourtesy(Courtesy.STANDARD.withSpacing(Duration.ofSeconds(9)))
            .withPush(new PushConfig(URI.create("https://me.example/hubs"), 8095));

    assertThat(config)
        .isEqualTo(
            new IngestConfig(
                Map.of("bootstrap.servers", "localhost:9092"),
                REGISTRY,
                "t.",
                clock,
                "me/1 (+https://me.example)",
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                4,
                loopback,
                Courtesy.STANDARD.withSpacing(Duration.ofSeconds(9)),
                Duration.ofSeconds(10),
                new PushConfig(URI.create("https://me.example/hubs"), 8095)));
  }

  @Test
  void shouldRejectWhatCannotWork() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> IngestConfig.of(Map.of(), REGISTRY))
        .hasMessageContaining("bootstrap.servers");
    assertThatThrownBy(() -> IngestConfig.of(defaults.kafka(), URI.create("registry")))
        .hasMessageContaining("registry");
    assertThatThrownBy(() -> defaults.withUserAgent(" ")).hasMessageContaining("userAgent");
    assertThatThrownBy(() -> defaults.withConcurrency(0)).hasMessageContaining("concurrency");
    assertThatThrownBy(() -> defaults.withIntervals(second, Duration.ZERO, second))
        .hasMessageContaining("minInterval");
    assertThatThrownBy(() -> defaults.withIntervals(second, Duration.ofSeconds(2), second))
        .hasMessageContaining("maxInterval");
    assertThatThrownBy(
            () -> defaults.withIntervals(second, Duration.ofSeconds(2), Duration.ofSeconds(3)))
        .hasMessageContaining("defaultInterval");
  }
}
