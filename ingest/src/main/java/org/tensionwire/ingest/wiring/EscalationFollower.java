package org.tensionwire.ingest.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.ingest.schedule.Escalation;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.MalformedRecordException;

/**
 * Reads {@code stories.tagged} on a thread of its own, a day back and then as it grows, for no more
 * than which feeds bring central stories. Every instance reads all of it, outside any group.
 * Without it feeds are polled by their rhythm alone, so no fault of it stops anything.
 */
final class EscalationFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EscalationFollower.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
  private static final Duration NEWS = Duration.ofHours(6);
  private static final int CENTRAL = 2;

  private final String topic;
  private final AvroSerde<TaggedStory> serde;
  private final Supplier<Consumer<String, byte[]>> factory;
  private final Escalation escalation;
  private final InstantSource clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "ingest-escalation");
  private @Nullable Consumer<String, byte[]> consumer;

  EscalationFollower(
      String topic,
      AvroSerde<TaggedStory> serde,
      Supplier<Consumer<String, byte[]>> factory,
      Escalation escalation,
      InstantSource clock) {
    this.topic = topic;
    this.serde = serde;
    this.factory = factory;
    this.escalation = escalation;
    this.clock = clock;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!isClosed(Duration.ZERO)) {
      try (Consumer<String, byte[]> opened = open()) {
        follow(opened);
      } catch (WakeupException e) {
        LOG.debug("told to stop");
      } catch (RuntimeException e) {
        LOG.warn("escalation is not seen for now: {}", e.getClass().getName());
      }
      isClosed(PAUSE);
    }
  }

  private synchronized Consumer<String, byte[]> open() {
    Consumer<String, byte[]> opened = factory.get();
    consumer = opened;
    return opened;
  }

  private void follow(Consumer<String, byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      return;
    }
    consumer.assign(partitions);
    seek(consumer, partitions);
    while (!isClosed(Duration.ZERO)) {
      consumer.poll(POLL).forEach(this::take);
    }
  }

  private void seek(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    long since = clock.instant().minus(Escalation.memory()).toEpochMilli();
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, since));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp first = found.get(partition);
      if (first == null) {
        consumer.seekToEnd(List.of(partition));
      } else {
        consumer.seek(partition, first.offset());
      }
    }
  }

  void take(ConsumerRecord<String, byte[]> record) {
    try {
      TaggedStory story = serde.deserialize(record.topic(), record.value());
      if (story != null && isCentralNews(story)) {
        Set<String> feeds = new LinkedHashSet<>(story.getFeeds());
        if (story.getFeedId() != null) {
          feeds.add(story.getFeedId());
        }
        feeds.forEach(feed -> escalation.reported(feed, story.getFirstSeenAt(), clock.instant()));
      }
    } catch (MalformedRecordException e) {
      LOG.debug("story at {}-{} is unreadable", record.partition(), record.offset());
    }
  }

  /** Told once, and new: what a feed shows when it is first polled may be days old. */
  private static boolean isCentralNews(TaggedStory story) {
    Instant published = story.getPublishedAt();
    return story.getStatus().equals("NEW")
        && story.getGrade() >= CENTRAL
        && (published == null || published.isAfter(story.getFirstSeenAt().minus(NEWS)));
  }

  private boolean isClosed(Duration patience) {
    try {
      return closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    synchronized (this) {
      if (consumer != null) {
        consumer.wakeup();
      }
    }
    try {
      thread.join(CLOSE_WITHIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
