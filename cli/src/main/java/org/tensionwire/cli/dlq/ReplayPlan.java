package org.tensionwire.cli.dlq;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.RecordHeader;
import org.tensionwire.schemas.header.EventHeaders;

/** What replaying a dead letter would write, or why it cannot be replayed. */
public sealed interface ReplayPlan {

  /**
   * The record as it was first read, to the byte, with its count of replays.
   *
   * @param partition null where its key tells
   */
  record Ready(
      String topic,
      @Nullable Integer partition,
      byte @Nullable [] key,
      byte @Nullable [] value,
      List<Header> headers)
      implements ReplayPlan {}

  record Refused(String why) implements ReplayPlan {}

  record Header(String name, byte @Nullable [] value) {}

  /**
   * @param replayable topics that a replay may write to
   */
  static ReplayPlan of(DeadLetter letter, Set<String> replayable) {
    String topic = letter.getOriginTopic();
    Integer partition = letter.getOriginPartition();
    if (topic == null) {
      return new Refused("it came from the web, not from a topic; ingest fetches again by itself");
    }
    if (!replayable.contains(topic)) {
      return new Refused("its origin " + topic + " is not a topic that replay may write to");
    }
    byte[] value = bytes(letter.getValue());
    if (value != null && value.length != letter.getSize()) {
      return new Refused(
          "only " + value.length + " of its " + letter.getSize() + " bytes were kept");
    }
    return new Ready(topic, partition, bytes(letter.getKey()), value, headers(letter));
  }

  private static List<Header> headers(DeadLetter letter) {
    List<Header> headers = new ArrayList<>();
    for (RecordHeader header : letter.getHeaders()) {
      if (!header.getName().equals(EventHeaders.REPLAYS)) {
        headers.add(new Header(header.getName(), bytes(header.getValue())));
      }
    }
    String replays = Integer.toString(letter.getReplays() + 1);
    headers.add(new Header(EventHeaders.REPLAYS, replays.getBytes(StandardCharsets.UTF_8)));
    return headers;
  }

  private static byte @Nullable [] bytes(@Nullable ByteBuffer buffer) {
    if (buffer == null) {
      return null;
    }
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
