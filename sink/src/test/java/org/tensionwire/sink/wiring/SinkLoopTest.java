package org.tensionwire.sink.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.schemas.topic.Topics;
import org.tensionwire.sink.config.SinkStatus;
import org.tensionwire.sink.config.SinkStatus.State;
import org.tensionwire.sink.publish.Samples;

class SinkLoopTest {
  private final SinkBench bench = new SinkBench();

  @Test
  void shouldPublishWhatEnrichCommittedTogetherWithItsOffsets() {
    bench.join();
    bench.duringPoll(
        () -> {
          story(0, "s-1", 1);
          story(1, "s-2", 1);
          bench.arrives(Topics.TAGGED_INCIDENTS, 0, "i-1", Samples.incident("i-1", 1).build());
          bench.arrives(Topics.TAGGED_TENSION, 0, "USA-IRN/hour", Samples.reading().build());
        });

    bench.run();

    assertThat(bench.writtenIds("events")).containsExactly("s-1:1", "s-2:1");
    assertThat(bench.writtenIds("incidents")).containsExactly("i-1:1");
    assertThat(bench.writtenIds("tension")).hasSize(1);
    assertThat(bench.writtenIds("tension.history")).hasSize(1);
    assertThat(bench.written(Topics.SINK_DLQ)).isEmpty();
    assertThat(bench.written())
        .allSatisfy(one -> assertThat(one.timestamp()).isEqualTo(Samples.NOW.toEpochMilli()));
    assertThat(committedOffsets())
        .isEqualTo(Map.of(SinkBench.STORIES, 2L, SinkBench.INCIDENTS, 1L, SinkBench.TENSION, 1L));
  }

  @Test
  void shouldTellHowItGetsOn() {
    bench.join();
    bench.duringPoll(
        () -> {
          story(0, "s-1", 1);
          bench.arrives(SinkBench.STORIES, 1, "s-2", new byte[] {1, 2, 3});
        });
    assertThat(bench.loop.status()).isEqualTo(SinkStatus.INITIAL);

    bench.run();

    SinkStatus status = bench.loop.status();
    assertThat(status.state()).isEqualTo(State.STOPPED);
    assertThat(status.read()).isEqualTo(2);
    assertThat(status.published()).isEqualTo(1);
    assertThat(status.refused()).isEqualTo(Map.of("undecodable", 1L));
    assertThat(status.lastCommit()).isEqualTo(Samples.NOW);
    assertThat(status.problem()).isNull();
  }

  @Test
  void shouldSetBrokenRecordsAsideAndLetTheirNeighboursPass() {
    bench.join();
    bench.duringPoll(
        () -> {
          story(0, "s-1", 1);
          bench.arrives(SinkBench.STORIES, 1, "s-2", new byte[] {0, 0, 0, 0, 99, 1});
          bench.arrives(
              Topics.TAGGED_STORIES, 2, "s-3", Samples.story("s-3", 1).setGrade(7).build());
          bench.arrives(SinkBench.STORIES, 3, "s-4", null);
          story(4, "s-5", 1);
        });

    bench.run();

    assertThat(bench.writtenIds("events")).containsExactly("s-1:1", "s-5:1");
    assertThat(bench.written(Topics.SINK_DLQ))
        .extracting(DeadLetter::getReason)
        .containsExactly("unknown_schema", "out_of_range", "missing_value");
    assertThat(bench.written(Topics.SINK_DLQ))
        .extracting(DeadLetter::getOriginOffset)
        .containsExactly(1L, 2L, 3L);
    assertThat(committedOffsets()).containsEntry(SinkBench.STORIES, 5L);
  }

  @Test
  void shouldBeginAtTheBeginningOnTheFirstStartAndCommitThatAtOnce() {
    Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    bench.join();
    bench.duringPoll(
        () -> committed.putAll(bench.consumer.committed(Set.copyOf(SinkBench.INPUTS))));

    bench.run();

    assertThat(bench.loop.status().problem()).isNull();
    assertThat(committed)
        .isEqualTo(
            Map.of(
                SinkBench.STORIES, new OffsetAndMetadata(0),
                SinkBench.INCIDENTS, new OffsetAndMetadata(0),
                SinkBench.TENSION, new OffsetAndMetadata(0)));
    assertThat(bench.written()).isEmpty();
  }

  @Test
  void shouldStopRatherThanPublishAllAgainWhereItsOffsetsAreLost() {
    bench.topic("events", 12);
    bench.join();
    bench.duringPoll(() -> story(0, "s-1", 1));

    bench.run();

    assertThat(bench.loop.status().state()).isEqualTo(State.FAILED);
    assertThat(bench.loop.status().problem()).contains("offsets");
    assertThat(bench.loop.status().live()).isFalse();
    assertThat(bench.written()).isEmpty();
  }

  @Test
  void shouldPublishAllAgainWhereItIsTold() {
    SinkBench told = new SinkBench(true);
    told.topic("events", 12);
    told.join();
    told.duringPoll(
        () -> told.arrives(Topics.TAGGED_STORIES, 0, "s-1", Samples.story("s-1", 1).build()));

    told.run();

    assertThat(told.writtenIds("events")).containsExactly("s-1:1");
  }

  @Test
  void shouldStopRatherThanJumpOverStoriesThatAreGone() {
    bench.join();
    bench.duringPoll(
        () ->
            bench.consumer.setPollException(
                new OffsetOutOfRangeException(Map.of(SinkBench.STORIES, 3L))));

    bench.run();

    assertThat(bench.loop.status().state()).isEqualTo(State.FAILED);
    assertThat(bench.loop.status().problem()).contains("stories.tagged");
  }

  @Test
  void shouldWaitForARegistryThatDoesNotAnswer() {
    bench.join();
    bench.duringPoll(
        () -> {
          story(0, "s-1", 1);
          bench.registry.fail(1);
        });
    bench.duringPoll(() -> {});
    bench.duringPoll(
        () -> {
          assertThat(bench.loop.status().state()).isEqualTo(State.RETRYING);
          assertThat(bench.loop.status().ready()).isFalse();
          assertThat(bench.written()).isEmpty();
        });
    bench.duringPoll(() -> story(0, "s-1", 1));

    bench.run();

    assertThat(bench.writtenIds("events")).containsExactly("s-1:1");
    assertThat(bench.written(Topics.SINK_DLQ)).isEmpty();
    assertThat(bench.loop.status().read()).isEqualTo(1);
  }

  @Test
  void shouldReadAgainFromTheCommittedOffsetsAfterAnAbortedTransaction() {
    bench.preparing(
        producer -> {
          producer.sendOffsetsToTransactionException = new CommitFailedException();
          return producer;
        });
    bench.join();
    bench.duringPoll(() -> story(0, "s-1", 1));
    bench.duringPoll(() -> {});
    bench.duringPoll(
        () -> {
          assertThat(bench.producers.get(0).transactionAborted()).isTrue();
          assertThat(bench.consumer.position(SinkBench.STORIES)).isZero();
          bench.producers.get(0).sendOffsetsToTransactionException = null;
          story(0, "s-1", 1);
        });

    bench.run();

    assertThat(bench.producers).hasSize(1);
    assertThat(bench.writtenIds("events")).containsExactly("s-1:1");
  }

  @Test
  void shouldReplaceAFencedProducer() {
    bench.preparing(
        producer -> {
          if (bench.producers.isEmpty()) {
            producer.commitTransactionException = new ProducerFencedException("fenced");
            producer.abortTransactionException = new ProducerFencedException("fenced");
          }
          return producer;
        });
    twoAttempts();

    assertThat(bench.producers).hasSize(2);
    assertThat(bench.producers.get(0).closed()).isTrue();
    assertThat(bench.producers.get(0).history()).isEmpty();
    assertThat(bench.writtenIds("events")).containsExactly("s-1:1");
  }

  @Test
  void shouldReplaceAProducerWhoseCommitTimedOut() {
    bench.preparing(
        producer -> {
          if (bench.producers.isEmpty()) {
            producer.commitTransactionException = new TimeoutException("no answer");
            producer.abortTransactionException = new IllegalStateException("commit is pending");
          }
          return producer;
        });
    twoAttempts();

    assertThat(bench.producers).hasSize(2);
    assertThat(bench.writtenIds("events")).containsExactly("s-1:1");
  }

  @Test
  void shouldReplaceAProducerThatCannotBegin() {
    bench.preparing(
        producer -> {
          if (bench.producers.isEmpty()) {
            producer.initTransactionException = new TimeoutException("no coordinator");
          }
          return producer;
        });
    twoAttempts();

    assertThat(bench.producers).hasSize(2);
    assertThat(bench.writtenIds("events")).containsExactly("s-1:1");
  }

  /** The same story arrives until it is published. */
  private void twoAttempts() {
    bench.join();
    bench.duringPoll(() -> story(0, "s-1", 1));
    bench.duringPoll(() -> {});
    bench.duringPoll(() -> {});
    bench.duringPoll(() -> story(0, "s-1", 1));
    bench.run();
  }

  private void story(long offset, String id, int revision) {
    bench.arrives(Topics.TAGGED_STORIES, offset, id, Samples.story(id, revision).build());
  }

  private Map<TopicPartition, Long> committedOffsets() {
    Map<TopicPartition, Long> last = new HashMap<>();
    List.copyOf(bench.producers)
        .forEach(
            producer ->
                producer
                    .consumerGroupOffsetsHistory()
                    .forEach(
                        groups ->
                            groups
                                .values()
                                .forEach(
                                    offsets ->
                                        offsets.forEach(
                                            (partition, offset) ->
                                                last.put(partition, offset.offset())))));
    return last;
  }
}
