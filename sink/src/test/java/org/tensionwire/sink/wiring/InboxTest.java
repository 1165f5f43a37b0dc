package org.tensionwire.sink.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final TopicPartition A = new TopicPartition("t", 0);
  private static final TopicPartition B = new TopicPartition("t", 1);

  private final List<String> joins = new ArrayList<>();
  private final Inbox inbox = new Inbox(() -> joins.add("joined"));

  @Test
  void shouldKeepTheOrderOfEachPartitionAcrossPolls() {
    inbox.add(polled(A, 0, 1));
    inbox.add(polled(B, 5));
    inbox.add(polled(A, 2));

    assertThat(inbox.records()).extracting(ConsumerRecord::offset).containsExactly(0L, 1L, 2L, 5L);
    assertThat(inbox.offsets())
        .isEqualTo(Map.of(A, new OffsetAndMetadata(3), B, new OffsetAndMetadata(6)));
    assertThat(inbox.size()).isEqualTo(4);
  }

  @Test
  void shouldForgetWhatAnotherMemberWillPublish() {
    inbox.add(polled(A, 0));
    inbox.add(polled(B, 5));

    inbox.onPartitionsRevoked(List.of(A));

    assertThat(inbox.records()).extracting(ConsumerRecord::offset).containsExactly(5L);
    assertThat(inbox.offsets()).containsOnlyKeys(B);
  }

  @Test
  void shouldForgetWhatWasLost() {
    inbox.add(polled(A, 0));

    inbox.onPartitionsLost(List.of(A));

    assertThat(inbox.isEmpty()).isTrue();
    assertThat(inbox.offsets()).isEmpty();
  }

  @Test
  void shouldTellOfAnAssignmentEvenOfNothing() {
    inbox.onPartitionsAssigned(List.of());
    assertThat(joins).hasSize(1);
  }

  private static ConsumerRecords<byte[], byte[]> polled(TopicPartition partition, long... offsets) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (long offset : offsets) {
      records.add(
          new ConsumerRecord<>(
              partition.topic(), partition.partition(), offset, new byte[0], new byte[0]));
    }
    long next = offsets[offsets.length - 1] + 1;
    return new ConsumerRecords<>(
        Map.of(partition, records), Map.of(partition, new OffsetAndMetadata(next)));
  }
}
