package org.tensionwire.enrich.wiring;

import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Event time is the time of writing to the topic, never later than now: no date of a feed may move
 * stream time.
 */
final class ClampedTime implements TimestampExtractor {
  private final InstantSource clock;

  ClampedTime(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    long now = clock.millis();
    long written = record.timestamp();
    if (written < 0) {
      return partitionTime < 0 ? now : Math.min(partitionTime, now);
    }
    return Math.min(written, now);
  }
}
