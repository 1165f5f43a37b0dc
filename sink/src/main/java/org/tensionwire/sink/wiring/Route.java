package org.tensionwire.sink.wiring;

import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.schemas.header.EventHeaders;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.MalformedRecordException;
import org.tensionwire.schemas.serde.RegistryException;
import org.tensionwire.sink.publish.Input;
import org.tensionwire.sink.publish.Outcome;
import org.tensionwire.sink.publish.Reason;
import org.tensionwire.sink.publish.Stage;

/** The way of an input topic's records: decoded, then given to the topic's stage. */
final class Route<V extends SpecificRecord> {
  private static final Logger LOG = LoggerFactory.getLogger(Route.class);

  private final AvroSerde<V> serde;
  private final Stage<V> stage;

  Route(AvroSerde<V> serde, Stage<V> stage) {
    this.serde = serde;
    this.stage = stage;
  }

  /**
   * What becomes of {@code record}, which may be anything.
   *
   * @throws RegistryException where the registry does not answer: nobody's fault, to be tried again
   */
  Outcome apply(ConsumerRecord<byte[], byte[]> record) {
    try {
      V value = serde.deserialize(record.topic(), record.value());
      return value == null
          ? Outcome.refused(Reason.MISSING_VALUE, "no value")
          : stage.apply(new Input<>(text(record.key()), value, traceparent(record)));
    } catch (MalformedRecordException e) {
      return Outcome.refused(Reason.UNDECODABLE, String.valueOf(e.getMessage()));
    } catch (RegistryException e) {
      return unknown(e);
    } catch (RuntimeException e) {
      LOG.error("{}-{}@{} failed", record.topic(), record.partition(), record.offset(), e);
      return Outcome.refused(Reason.INTERNAL_ERROR, e.getClass().getSimpleName());
    }
  }

  private static Outcome unknown(RegistryException e) {
    if (e.unknown()) {
      return Outcome.refused(Reason.UNKNOWN_SCHEMA, String.valueOf(e.getMessage()));
    }
    throw e;
  }

  private static @Nullable String traceparent(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(EventHeaders.TRACEPARENT);
    return header == null ? null : text(header.value());
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
