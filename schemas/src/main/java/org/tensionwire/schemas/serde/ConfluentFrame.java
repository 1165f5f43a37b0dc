package org.tensionwire.schemas.serde;

import java.nio.ByteBuffer;

/**
 * The frame of Confluent's serializers: a zero byte, the schema's id as four bytes in network
 * order, the Avro binary.
 */
final class ConfluentFrame {
  static final int LENGTH = 5;
  private static final byte MAGIC = 0;

  private ConfluentFrame() {}

  static byte[] header(int id) {
    return ByteBuffer.allocate(LENGTH).put(MAGIC).putInt(id).array();
  }

  /** Id in the frame of {@code bytes}. */
  static int id(byte[] bytes) {
    if (bytes.length < LENGTH) {
      throw new MalformedRecordException(
          "record of " + bytes.length + " bytes is too short for a frame");
    }
    if (bytes[0] != MAGIC) {
      throw new MalformedRecordException("first byte is " + bytes[0] + ", not the magic 0");
    }
    return ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
  }
}
