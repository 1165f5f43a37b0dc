package org.tensionwire.sink.wiring;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Notices that the brokers are away while nothing arrives: polling alone would wait in silence for
 * ever.
 */
final class Contact {
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;
  private final LongSupplier ticker;
  private long last;

  /**
   * @param ticker nanoseconds that pass, from any start
   */
  Contact(Consumer<byte[], byte[]> consumer, LongSupplier ticker) {
    this.consumer = consumer;
    this.ticker = ticker;
    this.last = ticker.getAsLong();
  }

  /** The brokers did something. */
  void made() {
    last = ticker.getAsLong();
  }

  /**
   * Asks for something small where nothing was heard for a while.
   *
   * @throws org.apache.kafka.common.errors.TimeoutException where nobody answers
   */
  void keep() {
    if (ticker.getAsLong() - last < INTERVAL.toNanos()) {
      return;
    }
    consumer.endOffsets(consumer.assignment(), PATIENCE);
    made();
  }
}
