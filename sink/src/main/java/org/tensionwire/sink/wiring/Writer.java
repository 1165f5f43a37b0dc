package org.tensionwire.sink.wiring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Writes records and the offsets that they come from, in one transaction. After a fault the
 * transaction is aborted; a producer that cannot even do that is replaced, and its transaction is
 * left to the broker, which aborts it or has committed it with its offsets.
 */
final class Writer implements AutoCloseable {
  private final Supplier<Producer<byte[], byte[]>> factory;
  private @Nullable Producer<byte[], byte[]> producer;

  Writer(Supplier<Producer<byte[], byte[]>> factory) {
    this.factory = factory;
  }

  void write(
      List<ProducerRecord<byte[], byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      ConsumerGroupMetadata group) {
    Producer<byte[], byte[]> open = open();
    try {
      open.beginTransaction();
      records.forEach(open::send);
      open.sendOffsetsToTransaction(offsets, group);
      open.commitTransaction();
    } catch (RuntimeException e) {
      abort(open);
      throw e;
    }
  }

  /** The producer, fresh where there is none. */
  private Producer<byte[], byte[]> open() {
    Producer<byte[], byte[]> open = producer;
    if (open == null) {
      open = factory.get();
      producer = open;
      try {
        open.initTransactions();
      } catch (RuntimeException e) {
        discard(open);
        throw e;
      }
    }
    return open;
  }

  private void abort(Producer<byte[], byte[]> open) {
    try {
      open.abortTransaction();
    } catch (RuntimeException e) {
      discard(open);
    }
  }

  private void discard(Producer<byte[], byte[]> open) {
    producer = null;
    open.close(Duration.ZERO);
  }

  /** Waits for nothing: what is not committed is published by the next owner of its partition. */
  @Override
  public void close() {
    if (producer != null) {
      discard(producer);
    }
  }
}
