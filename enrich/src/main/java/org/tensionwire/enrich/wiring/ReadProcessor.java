package org.tensionwire.enrich.wiring;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Notes where a record was read, before anything looks into it. */
final class ReadProcessor extends ContextualFixedKeyProcessor<String, byte[], Step<byte[]>> {

  @Override
  public void process(FixedKeyRecord<String, byte[]> record) {
    RecordMetadata from = context().recordMetadata().orElseThrow();
    Origin origin =
        new Origin(
            from.topic(),
            from.partition(),
            from.offset(),
            Instant.ofEpochMilli(record.timestamp()),
            record.key(),
            record.value(),
            record.headers());
    context().forward(record.withValue(new Step.Going<>(origin, record.value())));
  }
}
