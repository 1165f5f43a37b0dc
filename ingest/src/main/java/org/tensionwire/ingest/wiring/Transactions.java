package org.tensionwire.ingest.wiring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits records and offsets together. The offsets carry the group's generation, so that a member
 * which lost its partitions cannot commit for them.
 */
final class Transactions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  private final Supplier<Producer<String, byte[]>> factory;
  private @Nullable Producer<String, byte[]> producer;

  Transactions(Supplier<Producer<String, byte[]>> factory) {
    this.factory = factory;
  }

  /**
   * False where the group has moved on to another generation: nothing is committed, and what still
   * belongs to this member may be committed with the next. Throws whatever else Kafka does; then
   * nobody knows the outcome, and {@link #discard} must follow.
   */
  boolean commit(
      List<ProducerRecord<String, byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      ConsumerGroupMetadata group) {
    Producer<String, byte[]> current = producer();
    current.beginTransaction();
    records.forEach(current::send);
    try {
      current.sendOffsetsToTransaction(offsets, group);
    } catch (CommitFailedException e) {
      current.abortTransaction();
      return false;
    }
    current.commitTransaction();
    return true;
  }

  /** Gives up the producer and its transaction; the broker aborts what it left open. */
  void discard() {
    Producer<String, byte[]> current = producer;
    producer = null;
    if (current != null) {
      abort(current);
      current.close(Duration.ZERO);
    }
  }

  private static void abort(Producer<String, byte[]> current) {
    try {
      current.abortTransaction();
    } catch (RuntimeException e) {
      // Fenced, fatal or undecided: the transaction's time-out ends it.
      LOG.debug("abort failed", e);
    }
  }

  private Producer<String, byte[]> producer() {
    Producer<String, byte[]> current = producer;
    if (current == null) {
      current = factory.get();
      producer = current;
      current.initTransactions();
    }
    return current;
  }

  @Override
  public void close() {
    Producer<String, byte[]> current = producer;
    producer = null;
    if (current != null) {
      current.close(Duration.ofSeconds(2));
    }
  }
}
