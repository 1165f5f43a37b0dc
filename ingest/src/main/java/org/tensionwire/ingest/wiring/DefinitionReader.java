package org.tensionwire.ingest.wiring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.tensionwire.ingest.http.WebUrl;
import org.tensionwire.ingest.item.Hashes;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.RecordHeader;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.MalformedRecordException;
import org.tensionwire.schemas.serde.RegistryException;

/** Reads records of {@code feeds}. A registry that does not answer is thrown, not a definition. */
final class DefinitionReader {
  private final AvroSerde<FeedDefinition> serde;
  private final InstantSource clock;

  /** What a record says. */
  sealed interface Reading {
    record Defined(FeedDefinition definition) implements Reading {}

    record Removed(String feedId) implements Reading {}

    record Bad(DeadLetter letter) implements Reading {}
  }

  DefinitionReader(AvroSerde<FeedDefinition> serde, InstantSource clock) {
    this.serde = serde;
    this.clock = clock;
  }

  Reading read(ConsumerRecord<String, byte[]> record) {
    if (record.key() == null) {
      return bad(record, "no_key", "a definition without a key");
    }
    try {
      FeedDefinition definition = serde.deserialize(record.topic(), record.value());
      return definition == null ? new Reading.Removed(record.key()) : checked(record, definition);
    } catch (MalformedRecordException e) {
      return bad(record, "avro_decode", String.valueOf(e.getMessage()));
    } catch (RegistryException e) {
      if (!e.unknown()) {
        throw e;
      }
      return bad(record, "unknown_schema", String.valueOf(e.getMessage()));
    }
  }

  private Reading checked(ConsumerRecord<String, byte[]> record, FeedDefinition definition) {
    if (!record.key().equals(definition.getFeedId())) {
      return bad(record, "key_mismatch", "the key is not the feed's id");
    }
    return WebUrl.normal(definition.getUrl()) == null
        ? bad(record, "bad_url", "the address is not http or https")
        : new Reading.Defined(definition);
  }

  private Reading.Bad bad(ConsumerRecord<String, byte[]> record, String reason, String message) {
    byte[] value = record.value();
    return new Reading.Bad(
        DeadLetter.newBuilder()
            .setStage("feeds")
            .setReason(reason)
            .setMessage(message.length() <= 1_000 ? message : message.substring(0, 1_000))
            .setOriginTopic(record.topic())
            .setOriginPartition(record.partition())
            .setOriginOffset(record.offset())
            .setKey(key(record))
            .setValue(value == null ? null : ByteBuffer.wrap(value))
            .setHeaders(headers(record))
            .setFeedId(record.key())
            .setSize(value == null ? 0 : value.length)
            .setSha256(value == null ? null : Hashes.sha256(value))
            .setAt(clock.instant())
            .setReplays(0)
            .build());
  }

  private static ByteBuffer key(ConsumerRecord<String, byte[]> record) {
    return record.key() == null
        ? null
        : ByteBuffer.wrap(record.key().getBytes(StandardCharsets.UTF_8));
  }

  private static List<RecordHeader> headers(ConsumerRecord<String, byte[]> record) {
    List<RecordHeader> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      ByteBuffer value = header.value() == null ? null : ByteBuffer.wrap(header.value());
      headers.add(new RecordHeader(header.key(), value));
    }
    return headers;
  }
}
