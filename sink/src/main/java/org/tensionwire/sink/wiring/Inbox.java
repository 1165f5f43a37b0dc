package org.tensionwire.sink.wiring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What was read and not yet published. A partition that is taken away takes its records with it:
 * they were not published, and its next owner reads them again.
 */
final class Inbox implements ConsumerRebalanceListener {
  private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records =
      new LinkedHashMap<>();
  private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
  private final Runnable joined;

  /**
   * @param joined told whenever the group has assigned partitions, be it none
   */
  Inbox(Runnable joined) {
    this.joined = joined;
  }

  void add(ConsumerRecords<byte[], byte[]> polled) {
    for (TopicPartition partition : polled.partitions()) {
      records
          .computeIfAbsent(partition, key -> new ArrayList<>())
          .addAll(polled.records(partition));
    }
    offsets.putAll(polled.nextOffsets());
  }

  boolean isEmpty() {
    return records.isEmpty();
  }

  int size() {
    return records.values().stream().mapToInt(List::size).sum();
  }

  /** Records in the order of their partitions. */
  List<ConsumerRecord<byte[], byte[]>> records() {
    return records.values().stream().flatMap(List::stream).toList();
  }

  /** Offsets from which to read on once {@link #records()} are published. */
  Map<TopicPartition, OffsetAndMetadata> offsets() {
    return Map.copyOf(offsets);
  }

  void clear() {
    records.clear();
    offsets.clear();
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    joined.run();
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    records.keySet().removeAll(partitions);
    offsets.keySet().removeAll(partitions);
  }
}
