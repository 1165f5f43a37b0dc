package org.tensionwire.ingest.wiring;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.tensionwire.schemas.topic.Retention;

/** Properties of the clients; what exactly-once rests on is not for configuration to change. */
final class KafkaSettings {
  private KafkaSettings() {}

  static Map<String, Object> feedsConsumer(IngestConfig config) {
    Map<String, Object> settings = new HashMap<>(config.kafka());
    settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000");
    settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "3000");
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.topicPrefix() + "ingest");
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return readCommitted(settings);
  }

  /** Does not wait at the end of one partition before it asks for the next. */
  static Map<String, Object> stateConsumer(IngestConfig config) {
    Map<String, Object> settings = new HashMap<>(config.kafka());
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "20");
    return readCommitted(settings);
  }

  /** Outside any group: every instance reads all of the topic. */
  static Map<String, Object> follower(IngestConfig config) {
    Map<String, Object> settings = readCommitted(new HashMap<>(config.kafka()));
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    return settings;
  }

  private static Map<String, Object> readCommitted(Map<String, Object> settings) {
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    return settings;
  }

  /** Every producer has an id of its own: the group's generation fences, not the id. */
  static Map<String, Object> producer(IngestConfig config) {
    Map<String, Object> settings = new HashMap<>(config.kafka());
    settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, "5");
    settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, "30000");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Retention.MAX_MESSAGE_BYTES);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, "15000");
    settings.put(
        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
        config.topicPrefix() + "ingest-" + UUID.randomUUID());
    return settings;
  }
}
