package org.tensionwire.cli.wiring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** Brings the definitions in {@code feeds} in line with a list of feeds. */
public final class FeedRegistrar {

  private final Map<String, String> connection;
  private final SchemaIds registry;
  private final FeedPartitioner partitioner;
  private final Topic<FeedDefinition> topic;

  /** What applying does to one feed. */
  public enum Outcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    REMOVED,
    /** Not in the list, and left as it is. */
    KEPT
  }

  public record Change(String feedId, Outcome outcome) {}

  private record Slot(String feedId, int partition) {}

  public FeedRegistrar(
      Map<String, String> connection,
      SchemaIds registry,
      String prefix,
      FeedPartitioner partitioner) {
    this.connection = connection;
    this.registry = registry;
    this.partitioner = partitioner;
    this.topic = Topics.FEEDS.prefixed(prefix);
  }

  /** The definitions that are in force, by feed id. */
  public List<FeedDefinition> list() {
    return current().values().stream()
        .flatMap(Optional::stream)
        .sorted((a, b) -> a.getFeedId().compareTo(b.getFeedId()))
        .toList();
  }

  /**
   * Ends the quarantine of feeds in one transaction.
   *
   * @param feeds by id, the instant at which each is released
   */
  public void release(Map<String, Instant> feeds) {
    try (KafkaProducer<String, @Nullable FeedDefinition> producer = producer()) {
      List<ProducerRecord<String, @Nullable FeedDefinition>> writes = new ArrayList<>();
      current()
          .forEach(
              (slot, feed) -> {
                Instant at = feeds.get(slot.feedId());
                if (at != null && feed.isPresent()) {
                  writes.add(record(slot, released(feed.get(), at)));
                }
              });
      write(producer, writes);
    }
  }

  private static FeedDefinition released(FeedDefinition feed, @Nullable Instant at) {
    return Objects.equals(feed.getReleasedAt(), at)
        ? feed
        : FeedDefinition.newBuilder(feed).setReleasedAt(at).build();
  }

  /** When the feed was released last, wherever it stands; a feed file does not say. */
  private static @Nullable Instant releasedAt(
      Map<Slot, Optional<FeedDefinition>> current, String feedId) {
    return current.entrySet().stream()
        .filter(entry -> entry.getKey().feedId().equals(feedId))
        .flatMap(entry -> entry.getValue().stream())
        .map(FeedDefinition::getReleasedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * Adds and changes feeds in one transaction.
   *
   * @param prune whether feeds that are not in {@code wanted} are removed
   * @param dryRun whether to say only what would be done
   */
  public List<Change> apply(List<FeedDefinition> wanted, boolean prune, boolean dryRun) {
    try (KafkaProducer<String, @Nullable FeedDefinition> producer = producer()) {
      int partitions = producer.partitionsFor(topic.name()).size();
      Map<Slot, Optional<FeedDefinition>> current = current();
      Map<Slot, FeedDefinition> target = new LinkedHashMap<>();
      for (FeedDefinition feed : wanted) {
        int partition = partitioner.partition(feed.getUrl(), partitions);
        target.put(
            new Slot(feed.getFeedId(), partition),
            released(feed, releasedAt(current, feed.getFeedId())));
      }
      List<ProducerRecord<String, @Nullable FeedDefinition>> writes = new ArrayList<>();
      List<Change> changes = compare(current, target, prune, writes);
      if (!dryRun && !writes.isEmpty()) {
        write(producer, writes);
      }
      return changes;
    }
  }

  private List<Change> compare(
      Map<Slot, Optional<FeedDefinition>> current,
      Map<Slot, FeedDefinition> target,
      boolean prune,
      List<ProducerRecord<String, @Nullable FeedDefinition>> writes) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    target.forEach(
        (slot, feed) -> {
          boolean same =
              Objects.equals(current.getOrDefault(slot, Optional.empty()).orElse(null), feed);
          outcomes.put(slot.feedId(), same ? Outcome.UNCHANGED : Outcome.ADDED);
          if (!same) {
            writes.add(record(slot, feed));
          }
        });
    for (Slot slot : current.keySet()) {
      Outcome planned = outcomes.get(slot.feedId());
      if (planned == null) {
        outcomes.put(slot.feedId(), prune ? Outcome.REMOVED : Outcome.KEPT);
      } else if (planned == Outcome.ADDED) {
        outcomes.put(slot.feedId(), Outcome.CHANGED);
      }
      boolean moved = planned != null && !target.containsKey(slot);
      if (moved || (planned == null && prune)) {
        writes.add(record(slot, null));
      }
    }
    return outcomes.entrySet().stream()
        .map(entry -> new Change(entry.getKey(), entry.getValue()))
        .toList();
  }

  private ProducerRecord<String, @Nullable FeedDefinition> record(
      Slot slot, @Nullable FeedDefinition feed) {
    return new ProducerRecord<>(topic.name(), slot.partition(), slot.feedId(), feed);
  }

  private void write(
      KafkaProducer<String, @Nullable FeedDefinition> producer,
      List<ProducerRecord<String, @Nullable FeedDefinition>> records) {
    producer.initTransactions();
    producer.beginTransaction();
    records.forEach(producer::send);
    producer.commitTransaction();
  }

  /** Empty where a definition is there but cannot be read. */
  private Map<Slot, Optional<FeedDefinition>> current() {
    Map<Slot, Optional<FeedDefinition>> current = new LinkedHashMap<>();
    for (TopicTail.Item<FeedDefinition> item : TopicTail.readAll(connection, topic, registry)) {
      if (item instanceof TopicTail.Read<FeedDefinition> read && read.key() != null) {
        Slot slot = new Slot(read.key(), read.at().partition());
        if (read.value() == null) {
          current.remove(slot);
        } else {
          current.put(slot, Optional.of(read.value()));
        }
      } else if (item instanceof TopicTail.Unreadable<FeedDefinition> bad && bad.key() != null) {
        current.put(new Slot(bad.key(), bad.at().partition()), Optional.empty());
      }
    }
    return current;
  }

  private KafkaProducer<String, @Nullable FeedDefinition> producer() {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("transactional.id", "tensionwire-feeds-apply-" + topic.name());
    settings.put("delivery.timeout.ms", 30_000);
    settings.put("request.timeout.ms", 10_000);
    settings.put("max.block.ms", 30_000);
    return new KafkaProducer<>(settings, new StringSerializer(), topic.valueSerde(registry));
  }
}
