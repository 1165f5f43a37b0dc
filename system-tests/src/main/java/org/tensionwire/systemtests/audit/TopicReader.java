package org.tensionwire.systemtests.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from beginning to end. */
final class TopicReader {
  private static final Duration WAIT = Duration.ofMillis(500);

  private final String bootstrapServers;

  TopicReader(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Gives each committed record of {@code topic}, partition by partition in order. */
  void committed(String topic, Consumer<ConsumerRecord<String, byte[]>> sink) {
    read(topic, "read_committed", sink);
  }

  /** Number of records, those of aborted and open transactions among them. */
  long written(String topic) {
    long[] count = {0};
    read(topic, "read_uncommitted", record -> count[0]++);
    return count[0];
  }

  private void read(String topic, String isolation, Consumer<ConsumerRecord<String, byte[]>> sink) {
    Map<String, Object> properties =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(WAIT).forEach(sink);
      }
    }
  }
}
