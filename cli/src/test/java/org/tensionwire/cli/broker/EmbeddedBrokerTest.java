package org.tensionwire.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  private static final TopicPartition PARTITION = new TopicPartition("t", 0);

  @Test
  void shouldShowCommittedRecordsAloneAndKeepThemOverARestart(@TempDir Path directory)
      throws Exception {
    // Given
    String cluster;
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
      cluster = clusterId(broker);
      createTopic(broker);
      write(broker, "kept", true);
      write(broker, "dropped", false);
      assertThat(committed(broker, 1)).containsExactly("kept");
      assertThatThrownBy(() -> EmbeddedBroker.start(directory, 0))
          .isInstanceOf(BrokerException.class)
          .hasMessageContaining("another broker is using");
    }

    // When
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
      write(broker, "later", true);

      // Then
      assertThat(committed(broker, 2)).containsExactly("kept", "later");
      assertThat(clusterId(broker)).isEqualTo(cluster);
    }
    assertThat(Files.exists(directory.resolve("meta.properties"))).isTrue();
  }

  @Test
  void shouldTakeAFreePortWhereThePreferredOneIsOccupied() throws IOException {
    // Given
    try (ServerSocket occupant = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {

      // When
      int port = Ports.preferring(occupant.getLocalPort());

      // Then
      assertThat(port).isPositive().isNotEqualTo(occupant.getLocalPort());
    }
    int free = Ports.free();
    assertThat(Ports.preferring(free)).isEqualTo(free);
  }

  private static String clusterId(EmbeddedBroker broker) throws Exception {
    try (Admin admin = Admin.create(connection(broker))) {
      return admin.describeCluster().clusterId().get();
    }
  }

  private static void createTopic(EmbeddedBroker broker) throws Exception {
    try (Admin admin = Admin.create(connection(broker))) {
      admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1))).all().get();
    }
  }

  private static void write(EmbeddedBroker broker, String value, boolean commit) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(PARTITION.topic(), "k", value));
      producer.flush();
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  /** Everything up to the last stable offset, which must hold at least {@code least} records. */
  private static List<String> committed(EmbeddedBroker broker, int least) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
      while (consumer.position(PARTITION) < end) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
          values.add(record.value());
        }
      }
    }
    assertThat(values).hasSizeGreaterThanOrEqualTo(least);
    return values;
  }

  private static Map<String, Object> connection(EmbeddedBroker broker) {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }
}
