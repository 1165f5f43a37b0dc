package org.tensionwire.bench.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** What ingest committed: the polls of each feed and the stories that they brought. */
public final class PollJournal implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(200);

  /** A committed poll, and when the next is due. */
  record Poll(Instant at, Instant next) {}

  private final RegistryClient registry;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, List<Poll>> polls = new HashMap<>();
  private final Map<String, Integer> stories = new HashMap<>();
  private final Map<String, Long> outcomes = new HashMap<>();

  public PollJournal(String bootstrapServers, String registry) {
    this.registry = new RegistryClient(URI.create(registry));
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        List.of(Topics.FEED_STATES.name(), Topics.RAW_STORIES.name()).stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads on; false where nothing came. */
  public boolean read() {
    boolean any = false;
    for (ConsumerRecord<String, byte[]> record : consumer.poll(WAIT)) {
      any = true;
      if (record.topic().equals(Topics.FEED_STATES.name())) {
        add(value(Topics.FEED_STATES, record));
      } else {
        RawStory story = value(Topics.RAW_STORIES, record);
        stories.merge(String.valueOf(story.getLink()), 1, Integer::sum);
      }
    }
    return any;
  }

  private void add(FeedState state) {
    if (state.getLastPolledAt() != null) {
      outcomes.merge(state.getLastOutcome(), 1L, Long::sum);
      polls
          .computeIfAbsent(state.getFeedId(), id -> new ArrayList<>())
          .add(new Poll(state.getLastPolledAt(), state.getNextPollAt()));
    }
  }

  private <V extends SpecificRecord> V value(Topic<V> topic, ConsumerRecord<String, byte[]> read) {
    V value = topic.valueSerde(registry).deserialize(read.topic(), read.value());
    if (value == null) {
      throw new IllegalStateException("tombstone in " + read.topic());
    }
    return value;
  }

  List<Poll> polls(String feed) {
    return polls.getOrDefault(feed, List.of());
  }

  /** Raw stories of a link. */
  int stories(String link) {
    return stories.getOrDefault(link, 0);
  }

  public int feeds() {
    return polls.size();
  }

  public long committed() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  public Map<String, Long> outcomes() {
    return Map.copyOf(outcomes);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
