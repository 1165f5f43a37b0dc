package org.tensionwire.enrich.relate.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A text that is no copy of an earlier one.
 *
 * @param first when its story was first seen
 * @param seen when this text was
 */
public record Original(
    String storyId, boolean sample, Instant first, Instant seen, Signature signature) {

  public byte[] bytes() {
    byte[] id = storyId.getBytes(StandardCharsets.UTF_8);
    byte[] text = signature.bytes();
    return ByteBuffer.allocate(1 + 2 * Long.BYTES + Short.BYTES + id.length + text.length)
        .put((byte) (sample ? 1 : 0))
        .putLong(first.toEpochMilli())
        .putLong(seen.toEpochMilli())
        .putShort((short) id.length)
        .put(id)
        .put(text)
        .array();
  }

  public static Original read(byte[] encoded) {
    ByteBuffer bytes = ByteBuffer.wrap(encoded);
    boolean sample = bytes.get() == 1;
    Instant first = Instant.ofEpochMilli(bytes.getLong());
    Instant seen = Instant.ofEpochMilli(bytes.getLong());
    byte[] id = new byte[bytes.getShort()];
    bytes.get(id);
    return new Original(
        new String(id, StandardCharsets.UTF_8), sample, first, seen, Signature.read(bytes));
  }
}
