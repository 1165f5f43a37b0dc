package org.tensionwire.ingest.wiring;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
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

  private final String topic;
  private final AvroSerde<TaggedStory> serde;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final CentralNews news;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(EscalationFollower::daemon);
  private volatile boolean closing;

  EscalationFollower(
      String topic,
      AvroSerde<TaggedStory> serde,
      Supplier<Consumer<String, byte[]>> consumers,
      CentralNews news,
      InstantSource clock) {
    this.topic = topic;
    this.serde = serde;
    this.consumers = consumers;
    this.news = news;
    this.clock = clock;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ingest-escalation");
    thread.setDaemon(true);
    return thread;
  }

  /** Follows from now on; after a fault, or where there is no topic yet, begins again. */
  void start() {
    thread.scheduleWithFixedDelay(this::follow, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
  }

  private void follow() {
    try (Consumer<String, byte[]> consumer = consumers.get()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      if (!partitions.isEmpty()) {
        read(consumer, partitions);
      }
    } catch (RuntimeException e) {
      LOG.warn("escalation is not seen for now: {}", e.getClass().getName());
      LOG.debug("cause", e);
    }
  }

  private void read(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    consumer.assign(partitions);
    seek(consumer, partitions);
    while (!closing) {
      consumer.poll(POLL).forEach(this::take);
    }
  }

  private void seek(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    long since = clock.instant().minus(Escalation.memory()).toEpochMilli();
    consumer.seekToEnd(partitions);
    consumer
        .offsetsForTimes(
            partitions.stream().collect(Collectors.toMap(Function.identity(), p -> since)))
        .forEach(
            (partition, first) -> {
              if (first != null) {
                consumer.seek(partition, first.offset());
              }
            });
  }

  void take(ConsumerRecord<String, byte[]> record) {
    try {
      TaggedStory story = serde.deserialize(record.topic(), record.value());
      if (story != null) {
        news.take(story);
      }
    } catch (MalformedRecordException e) {
      LOG.debug("story at {}-{} is unreadable", record.partition(), record.offset());
    }
  }

  @Override
  public void close() {
    closing = true;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
