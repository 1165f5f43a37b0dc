package org.tensionwire.sink.wiring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tensionwire.schemas.topic.Retention;
import org.tensionwire.sink.config.SinkConfig;

/** Kafka's clients, set up so that nothing is lost and nothing is seen twice. */
final class Clients {
  private final SinkConfig config;

  Clients(SinkConfig config) {
    this.config = config;
  }

  Consumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        consumerProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** A producer whose transactional id nobody else has: its group's generation fences it. */
  Producer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        producerProperties(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  Map<String, Object> consumerProperties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
    properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
    properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
    properties.putAll(config.kafka());
    properties
        .keySet()
        .removeAll(foreign(ProducerConfig.configNames(), ConsumerConfig.configNames()));
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, config.groupId());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return properties;
  }

  Map<String, Object> producerProperties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Retention.MAX_MESSAGE_BYTES);
    properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000);
    properties.putAll(config.kafka());
    properties
        .keySet()
        .removeAll(foreign(ConsumerConfig.configNames(), ProducerConfig.configNames()));
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(
        ProducerConfig.TRANSACTIONAL_ID_CONFIG, config.groupId() + "-" + UUID.randomUUID());
    return properties;
  }

  /** Names that {@code these} know and {@code others} do not, which would only warn. */
  private static Set<String> foreign(Set<String> these, Set<String> others) {
    Set<String> names = new HashSet<>(these);
    names.removeAll(others);
    return names;
  }
}
