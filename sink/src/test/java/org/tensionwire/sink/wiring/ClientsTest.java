package org.tensionwire.sink.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensionwire.sink.config.SinkConfig;

class ClientsTest {
  private final Clients clients =
      new Clients(
          new SinkConfig(
              Map.of(
                  "bootstrap.servers", "a:1",
                  "linger.ms", "7",
                  "fetch.min.bytes", "9",
                  "security.protocol", "SSL"),
              URI.create("http://localhost:2"),
              "",
              "sinks",
              "urn:x",
              Duration.ofMillis(100),
              false,
              InstantSource.system()));

  @Test
  void shouldReadOnlyWhatIsCommittedAndNeverJump() {
    assertThat(clients.consumerProperties())
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("enable.auto.commit", false)
        .containsEntry("auto.offset.reset", "none")
        .containsEntry("group.id", "sinks");
  }

  @Test
  void shouldWriteInTransactionsOfItsOwn() {
    Object first = clients.producerProperties().get("transactional.id");
    Object second = clients.producerProperties().get("transactional.id");

    assertThat(first).asString().startsWith("sinks-");
    assertThat(second).isNotEqualTo(first);
    assertThat(clients.producerProperties())
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("compression.type", "gzip");
  }

  @Test
  void shouldGiveEachClientWhatIsMeantForIt() {
    assertThat(clients.consumerProperties())
        .containsEntry("security.protocol", "SSL")
        .containsEntry("fetch.min.bytes", "9")
        .doesNotContainKey("linger.ms");
    assertThat(clients.producerProperties())
        .containsEntry("security.protocol", "SSL")
        .containsEntry("linger.ms", "7")
        .doesNotContainKey("fetch.min.bytes");
  }
}
