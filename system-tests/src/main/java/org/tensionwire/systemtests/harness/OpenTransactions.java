package org.tensionwire.systemtests.harness;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Tells whether a topic holds records whose transaction is not decided. Not thread-safe. */
public final class OpenTransactions implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> committed;
  private final KafkaConsumer<byte[], byte[]> written;

  public OpenTransactions(String bootstrapServers) {
    this.committed = consumer(bootstrapServers, "read_committed");
    this.written = consumer(bootstrapServers, "read_uncommitted");
  }

  /** True where a record that was there before the second look was still undecided at it. */
  public boolean areIn(String topic) {
    List<TopicPartition> partitions =
        written.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    Map<TopicPartition, Long> ends = written.endOffsets(partitions);
    Map<TopicPartition, Long> stable = committed.endOffsets(partitions);
    return partitions.stream().anyMatch(p -> stable.get(p) < ends.get(p));
  }

  private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers, String isolation) {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  @Override
  public void close() {
    committed.close();
    written.close();
  }
}
