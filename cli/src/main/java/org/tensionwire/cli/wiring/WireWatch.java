package org.tensionwire.cli.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.RegistryException;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topic;

/** Reads several topics, committed records alone. For one thread. */
public final class WireWatch implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, BiConsumer<String, byte[]>> readers;

  private WireWatch(
      KafkaConsumer<byte[], byte[]> consumer, Map<String, BiConsumer<String, byte[]>> readers) {
    this.consumer = consumer;
    this.readers = readers;
  }

  /** Which topics are read, and by whom. */
  public static final class Plan {
    private final String prefix;
    private final SchemaIds registry;
    private final Runnable unreadable;
    private final Map<String, BiConsumer<String, byte[]>> readers = new HashMap<>();

    /**
     * @param unreadable told of every record that cannot be decoded
     */
    public Plan(String prefix, SchemaIds registry, Runnable unreadable) {
      this.prefix = prefix;
      this.registry = registry;
      this.unreadable = unreadable;
    }

    /** Counts the records without decoding them. */
    public Plan count(Topic<?> topic, Runnable counter) {
      readers.put(prefix + topic.name(), (name, bytes) -> counter.run());
      return this;
    }

    /** Hands over every value; tombstones are passed over. */
    public <V extends SpecificRecord> Plan read(Topic<V> topic, BiConsumer<String, V> reader) {
      AvroSerde<V> serde = topic.prefixed(prefix).valueSerde(registry);
      readers.put(prefix + topic.name(), (name, bytes) -> decode(serde, name, bytes, reader));
      return this;
    }

    /** Starts with the oldest records that are kept. */
    public WireWatch fromBeginning(Map<String, String> connection) {
      WireWatch watch = WireWatch.open(connection, readers);
      watch.consumer.seekToBeginning(watch.consumer.assignment());
      return watch;
    }

    /** Starts with what is written from now on. */
    public WireWatch fromEnd(Map<String, String> connection) {
      WireWatch watch = WireWatch.open(connection, readers);
      watch.consumer.endOffsets(watch.consumer.assignment()).forEach(watch.consumer::seek);
      return watch;
    }

    private <V extends SpecificRecord> void decode(
        AvroSerde<V> serde, String topic, byte[] bytes, BiConsumer<String, V> reader) {
      V value;
      try {
        value = serde.deserialize(topic, bytes);
      } catch (RegistryException e) {
        if (!e.unknown()) {
          throw e;
        }
        unreadable.run();
        return;
      } catch (SerializationException e) {
        unreadable.run();
        return;
      }
      if (value != null) {
        reader.accept(topic, value);
      }
    }
  }

  private static WireWatch open(
      Map<String, String> connection, Map<String, BiConsumer<String, byte[]>> readers) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : readers.keySet()) {
      consumer
          .partitionsFor(topic)
          .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }
    consumer.assign(partitions);
    return new WireWatch(consumer, Map.copyOf(readers));
  }

  /**
   * Hands what came to the topics' readers.
   *
   * @return how many records came
   */
  public int poll(Duration patience) {
    int count = 0;
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
      readers.get(record.topic()).accept(record.topic(), record.value());
      count++;
    }
    return count;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
