package org.tensionwire.enrich.wiring;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.schemas.topic.Retention;

/**
 * Reads the whole rules' topic on a thread of its own, in each instance, and puts in force what is
 * good: packs are compiled here and not where stories are tagged. What the topic holds at the start
 * is settled before the first story is tagged: the newest good version that is kept.
 */
final class RulesFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RulesFollower.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  /** How many versions of the past are tried at the start. */
  private static final int TRIED = 8;

  private final Map<String, String> kafka;
  private final String topic;
  private final RulesIntake intake;
  private final RulesInForce rules;
  private final Runnable settled;
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private boolean first = true;

  /** {@code settled}: called once, when the rules that were published before are in force. */
  RulesFollower(
      Map<String, String> kafka,
      String topic,
      RulesIntake intake,
      RulesInForce rules,
      Runnable settled) {
    this.kafka = kafka;
    this.topic = topic;
    this.intake = intake;
    this.rules = rules;
    this.settled = settled;
    this.thread = new Thread(this::run, "enrich-rules");
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!isClosed(Duration.ZERO)) {
      try (KafkaConsumer<byte[], byte[]> opened = open()) {
        if (opened != null) {
          follow(opened);
        }
      } catch (WakeupException e) {
        LOG.debug("told to stop");
      } catch (KafkaException e) {
        LOG.warn("the rules cannot be read and stay as they are: {}", e.getClass().getName());
      }
      isClosed(PAUSE);
    }
  }

  private synchronized @Nullable KafkaConsumer<byte[], byte[]> open() {
    if (isClosed(Duration.ZERO)) {
      return null;
    }
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    settings.put("allow.auto.create.topics", false);
    settings.put("max.partition.fetch.bytes", Retention.MAX_MESSAGE_BYTES);
    settings.remove("group.id");
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    return consumer;
  }

  private void follow(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      LOG.warn("there is no topic {}", topic);
    } else {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      settlePast(consumer, consumer.endOffsets(partitions));
    }
    settle();
    while (!partitions.isEmpty()) {
      consumer.poll(POLL).forEach(this::take);
    }
  }

  private void settlePast(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    Deque<ConsumerRecord<byte[], byte[]>> newestFirst = new ArrayDeque<>();
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (rules.packId().equals(key(record))) {
          newestFirst.addFirst(record);
        } else {
          take(record);
        }
      }
      while (newestFirst.size() > TRIED) {
        newestFirst.removeLast();
      }
    }
    for (ConsumerRecord<byte[], byte[]> record : newestFirst) {
      if (take(record)) {
        return;
      }
    }
  }

  private void settle() {
    if (first) {
      first = false;
      StoryTagger current = rules.current();
      LOG.info("stories are tagged by {} {}", current.packId(), current.packVersion());
      settled.run();
    }
  }

  /** Whether the record says what is in force from now on. */
  private boolean take(ConsumerRecord<byte[], byte[]> record) {
    RulesIntake.Verdict verdict = intake.judge(key(record), record.value());
    if (verdict instanceof RulesIntake.Verdict.Refuse refuse) {
      rules.refuse(refuse.reason());
      LOG.warn(
          "rules at {}-{}/{} are refused, {} stay in force: {}, {}",
          record.topic(),
          record.partition(),
          record.offset(),
          rules.current().packVersion(),
          refuse.reason().code(),
          refuse.detail());
      return false;
    }
    if (verdict instanceof RulesIntake.Verdict.Take take) {
      put(take.rules());
    } else {
      rules.withdraw();
      LOG.info("the published rules are withdrawn, the bundled ones are in force");
    }
    return true;
  }

  private static @Nullable String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
  }

  private void put(StoryTagger taken) {
    if (!taken.packVersion().equals(rules.current().packVersion())) {
      rules.take(taken);
      LOG.info("rules {} {} are in force", taken.packId(), taken.packVersion());
    }
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
