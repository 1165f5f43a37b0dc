package org.tensionwire.sink.publish;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.RecordHeader;

/** Makes the dead letter of a record that is not published. */
public final class Rejection {
  private static final int LONGEST_MESSAGE = 1000;

  private Rejection() {}

  /**
   * Where a record came from and what it was.
   *
   * @param replays how often it has been replayed before
   */
  public record Origin(
      String topic,
      int partition,
      long offset,
      byte @Nullable [] key,
      byte @Nullable [] value,
      List<RecordHeader> headers,
      int replays) {}

  public static DeadLetter of(Origin origin, Outcome.Refused refused, Instant at) {
    byte[] value = origin.value();
    String message =
        refused.violations().stream().map(Violation::toString).collect(Collectors.joining("; "));
    return DeadLetter.newBuilder()
        .setStage("publish")
        .setReason(refused.reason().code())
        .setMessage(Excerpt.of(message, LONGEST_MESSAGE))
        .setOriginTopic(origin.topic())
        .setOriginPartition(origin.partition())
        .setOriginOffset(origin.offset())
        .setKey(origin.key() == null ? null : ByteBuffer.wrap(origin.key()))
        .setValue(value == null ? null : ByteBuffer.wrap(value))
        .setHeaders(origin.headers())
        .setSize(value == null ? 0 : value.length)
        .setSha256(value == null ? null : sha256(value))
        .setAt(at)
        .setReplays(origin.replays())
        .build();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JRE has SHA-256", e);
    }
  }
}
