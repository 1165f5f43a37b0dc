package org.tensionwire.sink.wiring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.RecordHeader;
import org.tensionwire.schemas.header.EventHeaders;
import org.tensionwire.schemas.serde.MalformedRecordException;
import org.tensionwire.schemas.topic.Topics;
import org.tensionwire.sink.publish.Outcome;
import org.tensionwire.sink.publish.Reason;
import org.tensionwire.sink.publish.Rejection;

/** Makes of one input record the records that are written for it: public ones or a dead letter. */
final class Preparation {
  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

  private final Routes routes;
  private final Encoder encoder;
  private final InstantSource clock;

  Preparation(Routes routes, Encoder encoder, InstantSource clock) {
    this.routes = routes;
    this.encoder = encoder;
    this.clock = clock;
  }

  /**
   * What is written for one input record.
   *
   * @param refused why it is a dead letter; null where it is published
   */
  record Prepared(List<ProducerRecord<byte[], byte[]>> records, @Nullable Reason refused) {}

  Prepared prepare(ConsumerRecord<byte[], byte[]> record) {
    Outcome outcome = routes.apply(record);
    if (outcome instanceof Outcome.Refused refused) {
      return refuse(record, refused);
    }
    try {
      return publish(record, (Outcome.Published) outcome);
    } catch (MalformedRecordException e) {
      return refuse(record, Outcome.refused(Reason.INTERNAL_ERROR, String.valueOf(e.getMessage())));
    }
  }

  private Prepared publish(ConsumerRecord<byte[], byte[]> record, Outcome.Published published) {
    List<ProducerRecord<byte[], byte[]>> encoded = new ArrayList<>();
    published.records().forEach(one -> encoded.add(encoder.encode(one)));
    return encoded.stream().allMatch(Encoder::fits)
        ? new Prepared(encoded, null)
        : refuse(record, Outcome.refused(Reason.TOO_LARGE, "public record"));
  }

  private Prepared refuse(ConsumerRecord<byte[], byte[]> record, Outcome.Refused refused) {
    LOG.warn(
        "{}-{}@{} goes to the dead letters: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        refused.reason().code());
    DeadLetter letter = Rejection.of(origin(record), refused, clock.instant());
    ProducerRecord<byte[], byte[]> whole = encoder.encode(Topics.SINK_DLQ, record.key(), letter);
    return new Prepared(
        List.of(Encoder.fits(whole) ? whole : withoutInput(letter)), refused.reason());
  }

  /** For an input that nearly fills a record by itself; size, hash and origin remain. */
  private ProducerRecord<byte[], byte[]> withoutInput(DeadLetter letter) {
    DeadLetter bare =
        DeadLetter.newBuilder(letter).setKey(null).setValue(null).setHeaders(List.of()).build();
    return encoder.encode(Topics.SINK_DLQ, null, bare);
  }

  private static Rejection.Origin origin(ConsumerRecord<byte[], byte[]> record) {
    List<RecordHeader> headers = new ArrayList<>();
    record.headers().forEach(header -> headers.add(header(header)));
    return new Rejection.Origin(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        record.value(),
        headers,
        replays(record));
  }

  private static int replays(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(EventHeaders.REPLAYS);
    byte[] value = header == null ? null : header.value();
    String text = value == null ? "" : new String(value, StandardCharsets.UTF_8);
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static RecordHeader header(Header header) {
    byte[] value = header.value();
    return RecordHeader.newBuilder()
        .setName(header.key())
        .setValue(value == null ? null : ByteBuffer.wrap(value))
        .build();
  }
}
