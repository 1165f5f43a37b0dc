package org.tensionwire.cli.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.tensionwire.cli.backfill.Window;
import org.tensionwire.schemas.header.EventHeaders;

/**
 * Reads the raw stories of a window as they came, those left out that a backfill wrote. For one
 * thread.
 */
final class RawStoryReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Window window;
  private final Map<TopicPartition, Long> ends;

  RawStoryReader(Map<String, String> connection, String topic, Window window) {
    this.window = window;
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    settings.put("max.poll.records", 100);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    ends = assign(topic);
  }

  private Map<TopicPartition, Long> assign(String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> last = Map.copyOf(consumer.endOffsets(partitions));
    consumer
        .offsetsForTimes(
            partitions.stream()
                .collect(Collectors.toMap(p -> p, p -> window.since().toEpochMilli())))
        .forEach(
            (partition, found) ->
                consumer.seek(partition, found == null ? last.get(partition) : found.offset()));
    return last;
  }

  boolean atEnd() {
    return ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
  }

  /** Some of the next stories, in order per partition; none where none came in time. */
  List<ConsumerRecord<byte[], byte[]>> next() {
    List<ConsumerRecord<byte[], byte[]>> stories = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      boolean old = record.headers().lastHeader(EventHeaders.RETAG) == null;
      if (old && record.offset() < ends.get(partition) && window.holds(record.timestamp())) {
        stories.add(record);
      }
    }
    return stories;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
