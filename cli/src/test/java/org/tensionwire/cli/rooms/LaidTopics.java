package org.tensionwire.cli.rooms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tensionwire.cli.broker.SharedBroker;
import org.tensionwire.cli.wiring.Deployment;
import org.tensionwire.cli.wiring.SchemaRegistrar;
import org.tensionwire.cli.wiring.TopicCreator;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topic;

/** The topics of one test on the shared broker, and what was committed to them. */
record LaidTopics(String prefix, RegistryClient registry) {

  static LaidTopics lay(String prefix, RegistryClient registry) {
    try (TopicCreator topics = new TopicCreator(SharedBroker.connection(), (short) 1)) {
      topics.create(Deployment.topics(prefix));
    }
    new SchemaRegistrar(registry).register(Deployment.topics(prefix));
    return new LaidTopics(prefix, registry);
  }

  /**
   * @param unprefixed as it stands in the list of topics
   */
  <V extends SpecificRecord> List<ConsumerRecord<String, V>> read(Topic<V> unprefixed) {
    Topic<V> topic = unprefixed.prefixed(prefix);
    Map<String, Object> settings = new HashMap<>(SharedBroker.connection());
    settings.put("isolation.level", "read_committed");
    try (KafkaConsumer<String, V> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), topic.valueSerde(registry))) {
      List<TopicPartition> partitions =
          IntStream.range(0, topic.partitions())
              .mapToObj(partition -> new TopicPartition(topic.name(), partition))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, V>> records = new ArrayList<>();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }
}
