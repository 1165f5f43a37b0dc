package org.tensionwire.cli.wiring;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.registry.Journal;

/** The registry's journal in the compacted topic {@code _schemas}, which must exist. */
public final class SchemasTopic implements Journal, AutoCloseable {
  public static final String NAME = "_schemas";
  private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, Object> connection;
  private final KafkaProducer<String, @Nullable String> producer;

  public SchemasTopic(Map<String, String> connection) {
    this.connection = Map.copyOf(connection);
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("enable.idempotence", true);
    settings.put("acks", "all");
    this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  @Override
  public void replay(BiConsumer<String, @Nullable String> entries) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(connection, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
      while (consumer.position(PARTITION) < end) {
        for (ConsumerRecord<String, String> entry : consumer.poll(POLL)) {
          entries.accept(entry.key(), entry.value());
        }
      }
    }
  }

  @Override
  public void append(String key, @Nullable String value) {
    try {
      producer.send(new ProducerRecord<>(NAME, 0, key, value)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing the schema journal", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the schema journal cannot be written", e.getCause());
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
