package org.tensionwire.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** What became of every item, feed by feed, from {@code feeds.state}, {@code ledger} and DLQs. */
final class Accounts implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(300);
  private static final List<Topic<?>> TOPICS =
      List.of(
          Topics.FEED_STATES,
          Topics.RAW_STORIES,
          Topics.LEDGER,
          Topics.EVENTS,
          Topics.INGEST_DLQ,
          Topics.ENRICH_DLQ,
          Topics.SINK_DLQ);

  private final RegistryClient registry;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Long> records = new TreeMap<>();
  private final Map<String, FeedState> states = new TreeMap<>();
  private final Map<String, Map<String, Long>> outcomes = new TreeMap<>();
  private final Map<String, Long> letters = new TreeMap<>();

  Accounts(String bootstrapServers, URI registry) {
    this.registry = new RegistryClient(registry);
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        TOPICS.stream()
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Whether nothing came in a while, every feed was polled and every story has its outcome. */
  boolean isComplete(int feeds) {
    boolean quiet = true;
    for (ConsumerRecord<String, byte[]> record : consumer.poll(WAIT)) {
      add(record);
      quiet = false;
    }
    return quiet
        && states.values().stream().filter(state -> state.getLastPolledAt() != null).count()
            == feeds
        && count(Topics.RAW_STORIES) == count(Topics.LEDGER)
        && count(Topics.EVENTS) + count(Topics.SINK_DLQ) == published();
  }

  private void add(ConsumerRecord<String, byte[]> record) {
    records.merge(record.topic(), 1L, Long::sum);
    if (record.topic().equals(Topics.FEED_STATES.name())) {
      FeedState state = value(Topics.FEED_STATES, record);
      states.put(state.getFeedId(), state);
    } else if (record.topic().equals(Topics.LEDGER.name())) {
      LedgerEntry entry = value(Topics.LEDGER, record);
      String feed = entry.getFeedId() == null ? "unreadable" : entry.getFeedId();
      outcomes.computeIfAbsent(feed, id -> new TreeMap<>()).merge(outcome(entry), 1L, Long::sum);
    } else if (record.topic().endsWith(".dlq")) {
      DeadLetter letter = value(Topics.ENRICH_DLQ, record);
      letters.merge(
          record.topic() + " " + letter.getStage() + " " + letter.getReason(), 1L, Long::sum);
    }
  }

  private static String outcome(LedgerEntry entry) {
    return entry.getOutcome().equals("dead_lettered")
        ? entry.getOutcome() + ": " + entry.getReason()
        : entry.getOutcome();
  }

  private <V extends SpecificRecord> V value(Topic<V> topic, ConsumerRecord<String, byte[]> read) {
    V value = topic.valueSerde(registry).deserialize(read.topic(), read.value());
    if (value == null) {
      throw new IllegalStateException("tombstone in " + read.topic());
    }
    return value;
  }

  long count(Topic<?> topic) {
    return records.getOrDefault(topic.name(), 0L);
  }

  private long published() {
    return outcomes.values().stream().mapToLong(each -> each.getOrDefault("published", 0L)).sum();
  }

  Map<String, FeedState> states() {
    return states;
  }

  Map<String, Long> outcomes(String feed) {
    return outcomes.getOrDefault(feed, Map.of());
  }

  Map<String, Long> letters() {
    return letters;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
