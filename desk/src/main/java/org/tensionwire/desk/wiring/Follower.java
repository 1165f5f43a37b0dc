package org.tensionwire.desk.wiring;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.desk.config.DeskStatus;
import org.tensionwire.desk.config.DeskStatus.State;

/**
 * Follows the public topics without a group: incidents from the beginning, of the events as many as
 * the board keeps. Nothing is committed; a restart reads again.
 */
final class Follower implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final Duration BETWEEN_CONTACTS = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration LEAVE = Duration.ofSeconds(2);

  private final Consumer<byte[], byte[]> consumer;
  private final PublicTopics topics;
  private final int lookBack;
  private final Map<TopicPartition, Long> behind = new HashMap<>();
  private long contact = System.nanoTime();
  private volatile DeskStatus status = DeskStatus.INITIAL;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * @param lookBack how many offsets before the end of each partition of events it begins
   */
  Follower(Consumer<byte[], byte[]> consumer, PublicTopics topics, int lookBack) {
    this.consumer = consumer;
    this.topics = topics;
    this.lookBack = lookBack;
  }

  DeskStatus status() {
    return status;
  }

  void stop() {
    stopped.countDown();
    consumer.wakeup();
  }

  @Override
  public void run() {
    try {
      while (stopped.getCount() > 0) {
        cycle();
      }
      state(State.STOPPED, null);
    } catch (WakeupException | InterruptException e) {
      state(State.STOPPED, null);
    } catch (RuntimeException | Error e) {
      LOG.error("the desk follows no more", e);
      state(State.FAILED, e.toString());
      throw e;
    } finally {
      leave();
    }
  }

  private void cycle() {
    try {
      if (consumer.assignment().isEmpty() && !begin()) {
        retryLater("the topics do not exist yet");
        return;
      }
      show(consumer.poll(POLL));
      keepContact();
      behind.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      state(behind.isEmpty() ? State.RUNNING : State.CATCHING_UP, null);
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      retryLater(e.toString());
    }
  }

  /** Asks for something small now and then: without brokers, polling alone waits in silence. */
  private void keepContact() {
    if (System.nanoTime() - contact > BETWEEN_CONTACTS.toNanos()) {
      consumer.endOffsets(consumer.assignment(), PATIENCE);
      contact = System.nanoTime();
    }
  }

  /** Takes its places in the topics; false where one does not exist. */
  private boolean begin() {
    Set<TopicPartition> events = partitions(topics.events());
    Set<TopicPartition> incidents = partitions(topics.incidents());
    if (events.isEmpty() || incidents.isEmpty()) {
      return false;
    }
    Set<TopicPartition> all = new HashSet<>(events);
    all.addAll(incidents);
    Map<TopicPartition, Long> ends = consumer.endOffsets(all);
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(all);
    consumer.assign(all);
    all.forEach(one -> consumer.seek(one, beginnings.get(one)));
    events.forEach(
        one -> consumer.seek(one, Math.max(beginnings.get(one), ends.get(one) - lookBack)));
    behind.putAll(ends);
    return true;
  }

  private Set<TopicPartition> partitions(String topic) {
    Set<TopicPartition> partitions = new HashSet<>();
    List<PartitionInfo> infos = consumer.partitionsFor(topic);
    infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    return partitions;
  }

  private void show(ConsumerRecords<byte[], byte[]> polled) {
    Map<TopicPartition, Long> unread = new HashMap<>();
    polled.partitions().forEach(one -> unread.put(one, polled.records(one).get(0).offset()));
    try {
      for (TopicPartition partition : polled.partitions()) {
        for (ConsumerRecord<byte[], byte[]> record : polled.records(partition)) {
          count(topics.show(record));
          unread.put(partition, record.offset() + 1);
        }
        unread.remove(partition);
      }
    } catch (KafkaException e) {
      unread.forEach(consumer::seek);
      throw e;
    }
  }

  private void retryLater(String problem) {
    LOG.warn("trying again in {} s: {}", RETRY.toSeconds(), problem);
    state(State.RETRYING, problem);
    try {
      stopped.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private void count(boolean readable) {
    DeskStatus old = status;
    long unreadable = old.unreadable() + (readable ? 0 : 1);
    status = new DeskStatus(old.state(), old.read() + 1, unreadable, old.problem());
  }

  private void state(State state, @Nullable String problem) {
    DeskStatus old = status;
    status = new DeskStatus(state, old.read(), old.unreadable(), problem);
  }

  private void leave() {
    try {
      consumer.close(CloseOptions.timeout(LEAVE));
    } catch (KafkaException e) {
      LOG.warn("closed with {}", e.toString());
    }
  }
}
