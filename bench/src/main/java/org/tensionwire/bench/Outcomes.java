package org.tensionwire.bench;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topics;
import org.tensionwire.systemtests.harness.Wire;

/** Follows {@code ledger} and {@code events} as a consumer that reads committed records. */
final class Outcomes implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(100);

  private final KafkaConsumer<String, byte[]> consumer;
  private final AvroSerde<LedgerEntry> entries;
  private final Map<String, Long> byOutcome = new TreeMap<>();
  private final Map<String, Long> records = new HashMap<>();

  Outcomes(Wire wire) {
    this.entries = Topics.LEDGER.valueSerde(new RegistryClient(URI.create(wire.registry())));
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                wire.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "max.poll.records",
                5000),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        List.of(Topics.LEDGER.name(), Topics.EVENTS.name()).stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  void poll() {
    consumer.poll(WAIT).forEach(this::add);
  }

  private void add(ConsumerRecord<String, byte[]> record) {
    records.merge(record.topic(), 1L, Long::sum);
    if (record.topic().equals(Topics.LEDGER.name())) {
      LedgerEntry entry = entries.deserialize(record.topic(), record.value());
      byOutcome.merge(entry == null ? "none" : entry.getOutcome(), 1L, Long::sum);
    }
  }

  long entries() {
    return records.getOrDefault(Topics.LEDGER.name(), 0L);
  }

  long events() {
    return records.getOrDefault(Topics.EVENTS.name(), 0L);
  }

  /** Whether every entry that promises an event has one. */
  boolean isDrained() {
    return events() == byOutcome.getOrDefault("published", 0L);
  }

  Map<String, Long> byOutcome() {
    return byOutcome;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
