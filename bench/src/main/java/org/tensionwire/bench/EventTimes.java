package org.tensionwire.bench;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tensionwire.contract.Event;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topics;
import org.tensionwire.systemtests.harness.Wire;

/** Tells when events were fetched and how long ago that was when they were seen. */
final class EventTimes implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(100);

  private final Clock clock;
  private final KafkaConsumer<String, Event> consumer;

  EventTimes(Wire wire, Clock clock) {
    this.clock = clock;
    RegistryClient registry = new RegistryClient(URI.create(wire.registry()));
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", wire.bootstrapServers(), "isolation.level", "read_committed"),
            new StringDeserializer(),
            Topics.EVENTS.valueSerde(registry));
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.EVENTS.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Gives the time of fetching and the time since, for each event that has come. */
  void poll(BiConsumer<Instant, Duration> each) {
    for (ConsumerRecord<String, Event> record : consumer.poll(WAIT)) {
      Instant fetched = record.value().getFetchedAt();
      each.accept(fetched, Duration.between(fetched, clock.instant()));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
