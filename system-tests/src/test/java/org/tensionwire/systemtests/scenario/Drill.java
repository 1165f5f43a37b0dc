package org.tensionwire.systemtests.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tensionwire.systemtests.harness.Wire;

/** Copies of topics with one fault each, to see whether the auditor sees it. */
final class Drill {
  private final Wire wire;

  Drill(Wire wire) {
    this.wire = wire;
  }

  /** The whole topic, unchanged: shows that copying itself does no harm. */
  static <T> UnaryOperator<List<T>> nothing() {
    return records -> records;
  }

  static <T> UnaryOperator<List<T>> dropMiddle() {
    return records -> {
      List<T> fewer = new ArrayList<>(records);
      fewer.remove(records.size() / 2);
      return fewer;
    };
  }

  static <T> UnaryOperator<List<T>> doubleMiddle() {
    return records -> {
      List<T> more = new ArrayList<>(records);
      more.add(records.get(records.size() / 2));
      return more;
    };
  }

  static <T> UnaryOperator<List<T>> reverse() {
    return records -> {
      List<T> reversed = new ArrayList<>(records);
      Collections.reverse(reversed);
      return reversed;
    };
  }

  /** Writes a copy of {@code topic} with {@code fault} into the topic {@code copy}. */
  void copy(String topic, String copy, UnaryOperator<List<ConsumerRecord<byte[], byte[]>>> fault)
      throws InterruptedException {
    List<ConsumerRecord<byte[], byte[]>> records = committed(topic);
    create(copy, 1 + records.stream().mapToInt(ConsumerRecord::partition).max().orElse(0));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                wire.bootstrapServers(),
                "max.in.flight.requests.per.connection",
                1),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> record : fault.apply(records)) {
        sent.add(
            producer.send(
                new ProducerRecord<>(copy, record.partition(), record.key(), record.value())));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Committed records, partition by partition. */
  List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", wire.bootstrapServers(), "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  private void create(String topic, int partitions) throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", wire.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
