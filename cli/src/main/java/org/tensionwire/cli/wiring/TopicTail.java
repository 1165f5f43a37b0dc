package org.tensionwire.cli.wiring;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topic;

/**
 * Reads the committed records of every partition of a topic, without a consumer group. For one
 * thread.
 */
public final class TopicTail<V extends SpecificRecord> implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final AvroSerde<V> serde;
  private final Map<TopicPartition, Long> end;

  /** A record, or what could not be read of it. */
  public sealed interface Item<V> {
    Position at();
  }

  /**
   * @param value null for a tombstone
   */
  public record Read<V>(Position at, @Nullable String key, @Nullable V value) implements Item<V> {}

  public record Unreadable<V>(Position at, @Nullable String key, String why) implements Item<V> {}

  public record Position(String topic, int partition, long offset) {}

  private TopicTail(
      KafkaConsumer<byte[], byte[]> consumer, AvroSerde<V> serde, Map<TopicPartition, Long> end) {
    this.consumer = consumer;
    this.serde = serde;
    this.end = end;
  }

  /** Starts with the oldest record that is kept. */
  public static <V extends SpecificRecord> TopicTail<V> fromBeginning(
      Map<String, String> connection, Topic<V> topic, SchemaIds registry) {
    TopicTail<V> tail = open(connection, topic, registry);
    tail.consumer.seekToBeginning(tail.end.keySet());
    return tail;
  }

  /** Starts with what is written from now on. */
  public static <V extends SpecificRecord> TopicTail<V> fromEnd(
      Map<String, String> connection, Topic<V> topic, SchemaIds registry) {
    TopicTail<V> tail = open(connection, topic, registry);
    tail.end.forEach(tail.consumer::seek);
    return tail;
  }

  /** Everything that was committed when the reading began. */
  public static <V extends SpecificRecord> List<Item<V>> readAll(
      Map<String, String> connection, Topic<V> topic, SchemaIds registry) {
    List<Item<V>> items = new ArrayList<>();
    try (TopicTail<V> tail = fromBeginning(connection, topic, registry)) {
      while (!tail.caughtUp()) {
        items.addAll(tail.poll(Duration.ofMillis(200)));
      }
    }
    return items;
  }

  private static <V extends SpecificRecord> TopicTail<V> open(
      Map<String, String> connection, Topic<V> topic, SchemaIds registry) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      consumer.close();
      throw new KafkaFailure("there is no topic " + topic.name() + " (see topics create)", null);
    }
    consumer.assign(partitions);
    return new TopicTail<>(
        consumer, topic.valueSerde(registry), Map.copyOf(consumer.endOffsets(partitions)));
  }

  public List<Item<V>> poll(Duration patience) {
    List<Item<V>> items = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
      items.add(item(record));
    }
    return items;
  }

  /** Whether everything was read that was committed when this was opened. */
  public boolean caughtUp() {
    return end.entrySet().stream()
        .allMatch(entry -> consumer.position(entry.getKey()) >= entry.getValue());
  }

  @Override
  public void close() {
    consumer.close();
  }

  private Item<V> item(ConsumerRecord<byte[], byte[]> record) {
    Position at = new Position(record.topic(), record.partition(), record.offset());
    String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    try {
      return new Read<>(at, key, serde.deserialize(record.topic(), record.value()));
    } catch (SerializationException e) {
      return new Unreadable<>(at, key, String.valueOf(e.getMessage()));
    }
  }
}
