package org.tensionwire.sink.wiring;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;
import org.tensionwire.sink.config.SinkConfig;
import org.tensionwire.sink.publish.Samples;

/** A sink loop between Kafka's mock clients, run by the test's own thread. */
final class SinkBench {
  static final TopicPartition STORIES = new TopicPartition("stories.tagged", 0);
  static final TopicPartition INCIDENTS = new TopicPartition("incidents.tagged", 0);
  static final TopicPartition TENSION = new TopicPartition("tension.tagged", 0);
  static final List<TopicPartition> INPUTS = List.of(STORIES, INCIDENTS, TENSION);

  final MemoryRegistry registry = new MemoryRegistry();
  final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
  final SinkLoop loop;
  private UnaryOperator<MockProducer<byte[], byte[]>> prepare = UnaryOperator.identity();

  SinkBench() {
    this(false);
  }

  SinkBench(boolean republish) {
    loop = new SinkLoop(config(republish), registry, consumer, this::producer);
    for (TopicPartition input : INPUTS) {
      topic(input.topic(), 0);
    }
    for (Topic<?> output :
        List.of(Topics.EVENTS, Topics.INCIDENTS, Topics.TENSION, Topics.TENSION_HISTORY)) {
      topic(output.name(), 0);
    }
  }

  static SinkConfig config(boolean republish) {
    SinkConfig defaults = SinkConfig.of("localhost:1", URI.create("http://localhost:2"));
    return new SinkConfig(
        defaults.kafka(),
        defaults.registry(),
        defaults.topicPrefix(),
        defaults.groupId(),
        defaults.source(),
        Duration.ZERO,
        republish,
        InstantSource.fixed(Samples.NOW));
  }

  /** What is done to each producer before the sink gets it. */
  void preparing(UnaryOperator<MockProducer<byte[], byte[]>> change) {
    prepare = change;
  }

  /** Makes {@code name} a topic of one partition with {@code end} records. */
  void topic(String name, long end) {
    TopicPartition partition = new TopicPartition(name, 0);
    consumer.updatePartitions(name, List.of(new PartitionInfo(name, 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(partition, 0L));
    consumer.updateEndOffsets(Map.of(partition, end));
  }

  /** Joins the group; the mock tells of one missing offset per poll. */
  void join() {
    duringPoll(() -> consumer.rebalance(INPUTS));
    INPUTS.forEach(input -> duringPoll(() -> {}));
  }

  void duringPoll(Runnable task) {
    consumer.schedulePollTask(task);
  }

  /** Runs the loop until it has done what was scheduled. */
  void run() {
    duringPoll(() -> {});
    duringPoll(loop::stop);
    loop.run();
  }

  <V extends SpecificRecord> void arrives(Topic<V> topic, long offset, String key, V value) {
    arrives(
        new TopicPartition(topic.name(), 0),
        offset,
        key,
        topic.valueSerde(registry).serialize(topic.name(), value));
  }

  void arrives(TopicPartition partition, long offset, String key, byte[] value) {
    consumer.addRecord(
        new ConsumerRecord<>(
            partition.topic(),
            partition.partition(),
            offset,
            key.getBytes(StandardCharsets.UTF_8),
            value));
  }

  /** All committed records of all producers, in order. */
  List<ProducerRecord<byte[], byte[]>> written() {
    return producers.stream().flatMap(producer -> producer.history().stream()).toList();
  }

  List<String> writtenIds(String topic) {
    return written().stream()
        .filter(record -> record.topic().equals(topic))
        .map(
            record ->
                new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
        .toList();
  }

  <V extends SpecificRecord> List<V> written(Topic<V> topic) {
    return written().stream()
        .filter(record -> record.topic().equals(topic.name()))
        .map(record -> topic.valueSerde(registry).deserialize(topic.name(), record.value()))
        .toList();
  }

  private MockProducer<byte[], byte[]> producer() {
    MockProducer<byte[], byte[]> producer =
        prepare.apply(
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()));
    producers.add(producer);
    return producer;
  }
}
