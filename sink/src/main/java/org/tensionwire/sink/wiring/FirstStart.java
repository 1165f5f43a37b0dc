package org.tensionwire.sink.wiring;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides where to begin in partitions for which the group has no offset. They begin at the
 * beginning, and that beginning is committed at once, so that afterwards a missing offset is a lost
 * one. A group without any offset, however, before public topics that hold records already, has
 * either lost its offsets or is not the group that wrote them: it must not begin unless told to.
 */
final class FirstStart {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final Consumer<byte[], byte[]> consumer;
  private final Routes routes;
  private final boolean republish;

  FirstStart(Consumer<byte[], byte[]> consumer, Routes routes, boolean republish) {
    this.consumer = consumer;
    this.routes = routes;
    this.republish = republish;
  }

  /**
   * Puts {@code partitions} at their beginning.
   *
   * @throws LostOffsetException where that would publish again what is public already
   */
  void begin(Collection<TopicPartition> partitions) {
    // Asked in this order: what another member publishes meanwhile comes after its first offsets.
    boolean written = written();
    if (written && !known() && !republish) {
      throw new LostOffsetException(
          "the group has no offsets, but the public topics already hold records: its offsets are"
              + " lost or it has another name; restore them, or allow it to publish all again");
    }
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
    partitions.forEach(one -> beginning.put(one, new OffsetAndMetadata(consumer.position(one))));
    consumer.commitSync(beginning);
    LOG.info("no offset committed yet, beginning at the beginning of {}", beginning);
  }

  private boolean written() {
    Set<TopicPartition> outputs = partitionsOf(routes.outputs());
    return consumer.endOffsets(outputs).values().stream().anyMatch(end -> end > 0);
  }

  private boolean known() {
    return consumer.committed(partitionsOf(routes.inputs())).values().stream()
        .anyMatch(Objects::nonNull);
  }

  private Set<TopicPartition> partitionsOf(List<String> topics) {
    return topics.stream()
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .collect(Collectors.toSet());
  }
}
