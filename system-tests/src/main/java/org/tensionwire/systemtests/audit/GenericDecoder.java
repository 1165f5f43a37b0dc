package org.tensionwire.systemtests.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Decodes a value with nothing but the writer's schema. */
final class GenericDecoder {
  private static final int FRAME = 5;

  private final WriterSchemas schemas;

  GenericDecoder(WriterSchemas schemas) {
    this.schemas = schemas;
  }

  /** The record named {@code type}; empty where the bytes are no such record. */
  Optional<GenericRecord> decode(byte @Nullable [] bytes, String type) {
    if (bytes == null || bytes.length < FRAME || bytes[0] != 0) {
      return Optional.empty();
    }
    return schemas
        .byId(ByteBuffer.wrap(bytes, 1, 4).getInt())
        .filter(schema -> schema.getName().equals(type))
        .flatMap(schema -> body(bytes, schema));
  }

  private static Optional<GenericRecord> body(byte[] bytes, Schema schema) {
    BinaryDecoder decoder =
        DecoderFactory.get().binaryDecoder(bytes, FRAME, bytes.length - FRAME, null);
    try {
      return Optional.of(new GenericDatumReader<GenericRecord>(schema).read(null, decoder));
    } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
