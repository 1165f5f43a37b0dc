package org.tensionwire.sink.wiring;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Retention;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.sink.publish.Publication;

/** Turns records into bytes for their topics, stamped with the time of now. */
final class Encoder {
  /** Leaves room for what the batch adds. */
  static final int LARGEST_RECORD = Retention.MAX_MESSAGE_BYTES - 64 * 1024;

  private final String prefix;
  private final SchemaIds registry;
  private final InstantSource clock;
  private final Map<String, AvroSerde<?>> serdes = new ConcurrentHashMap<>();

  Encoder(String prefix, SchemaIds registry, InstantSource clock) {
    this.prefix = prefix;
    this.registry = registry;
    this.clock = clock;
  }

  <V extends SpecificRecord> ProducerRecord<byte[], byte[]> encode(Publication<V> publication) {
    byte[] key = publication.key().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> record = encode(publication.topic(), key, publication.value());
    publication
        .headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  <V extends SpecificRecord> ProducerRecord<byte[], byte[]> encode(
      Topic<V> topic, byte @Nullable [] key, V value) {
    Topic<V> full = topic.prefixed(prefix);
    byte[] bytes = serde(full).serialize(full.name(), value);
    return new ProducerRecord<>(full.name(), null, clock.millis(), key, bytes);
  }

  static boolean fits(ProducerRecord<byte[], byte[]> record) {
    long size = length(record.key()) + length(record.value());
    for (Header header : record.headers()) {
      size += header.key().length() + length(header.value());
    }
    return size <= LARGEST_RECORD;
  }

  private static long length(byte @Nullable [] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  @SuppressWarnings("unchecked")
  private <V extends SpecificRecord> AvroSerde<V> serde(Topic<V> topic) {
    return (AvroSerde<V>) serdes.computeIfAbsent(topic.name(), name -> topic.valueSerde(registry));
  }
}
