package org.tensionwire.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Avro records in the Confluent frame. A record is written with the id that its schema has under
 * the topic's subject, and read with the writer's schema resolved to ours. Thread-safe. Null is
 * null on both sides (a tombstone).
 */
public final class AvroSerde<T extends SpecificRecord>
    implements Serde<T>, Serializer<T>, Deserializer<T> {
  static {
    GeneratedClasses.trust();
  }

  private final String subject;
  private final Schema schema;
  private final SchemaIds registry;
  private final SpecificDatumWriter<T> writer;
  private final Map<Integer, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();

  public AvroSerde(String subject, Schema schema, SchemaIds registry) {
    this.subject = subject;
    this.schema = schema;
    this.registry = registry;
    this.writer = new SpecificDatumWriter<>(schema);
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable T value) {
    if (value == null) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    bytes.writeBytes(ConfluentFrame.header(registry.idOf(subject, schema)));
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      writer.write(value, encoder);
      encoder.flush();
    } catch (IOException | AvroRuntimeException | NullPointerException | ClassCastException e) {
      throw new MalformedRecordException("value does not fit " + schema.getFullName(), e);
    }
    return bytes.toByteArray();
  }

  @Override
  public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    SpecificDatumReader<T> reader = readers.computeIfAbsent(ConfluentFrame.id(bytes), this::reader);
    int length = bytes.length - ConfluentFrame.LENGTH;
    try {
      return reader.read(
          null, DecoderFactory.get().binaryDecoder(bytes, ConfluentFrame.LENGTH, length, null));
    } catch (IOException | RuntimeException e) {
      throw new MalformedRecordException("bytes are not a " + schema.getFullName(), e);
    }
  }

  private SpecificDatumReader<T> reader(int id) {
    return new SpecificDatumReader<>(registry.byId(id), schema);
  }

  @Override
  public Serializer<T> serializer() {
    return this;
  }

  @Override
  public Deserializer<T> deserializer() {
    return this;
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {}

  @Override
  public void close() {}
}
