package org.tensionwire.desk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Event;
import org.tensionwire.desk.config.DeskStatus;
import org.tensionwire.desk.config.DeskStatus.State;
import org.tensionwire.desk.view.Board;
import org.tensionwire.desk.view.Samples;
import org.tensionwire.schemas.serde.RegistryException;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

class FollowerTest {
  private final MemoryRegistry registry = new MemoryRegistry();
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final Board board = new Board(100);
  private final Follower follower =
      new Follower(consumer, new PublicTopics("", registry, board), 2);

  @Test
  void shouldShowWhatIsPublishedAndSkipWhatItCannotRead() {
    topic("events", 3);
    topic("incidents", 1);
    consumer.schedulePollTask(
        () -> {
          arrives(Topics.EVENTS, 1, Samples.event("s-1", 1).build());
          arrives("events", 2, new byte[] {0, 0, 0, 0, 99, 1});
          arrives(Topics.EVENTS, 3, Samples.event("s-2", 1).build());
          arrives(Topics.INCIDENTS, 0, Samples.incident("i-1", 1));
          arrives("incidents", 1, null);
        });

    run();

    assertThat(board.events().newest(9)).extracting(Event::getStoryId).contains("s-1", "s-2");
    assertThat(board.incidents().size()).isEqualTo(1);
    assertThat(follower.status().read()).isEqualTo(5);
    assertThat(follower.status().unreadable()).isEqualTo(1);
  }

  @Test
  void shouldBeginTheEventsNearTheirEndAndTheIncidentsAtTheirBeginning() {
    topic("events", 50);
    topic("incidents", 50);
    List<Long> positions = new ArrayList<>();
    consumer.schedulePollTask(
        () -> {
          positions.add(consumer.position(new TopicPartition("events", 0)));
          positions.add(consumer.position(new TopicPartition("incidents", 0)));
        });

    run();

    assertThat(positions).containsExactly(48L, 0L);
  }

  @Test
  void shouldBeReadyOnlyWhenItHasReadWhatWasThere() {
    topic("events", 2);
    topic("incidents", 0);
    List<State> states = new ArrayList<>();
    consumer.schedulePollTask(() -> {});
    consumer.schedulePollTask(() -> states.add(follower.status().state()));
    consumer.schedulePollTask(
        () -> {
          arrives(Topics.EVENTS, 0, Samples.event("s-1", 1).build());
          arrives(Topics.EVENTS, 1, Samples.event("s-2", 1).build());
        });
    consumer.schedulePollTask(() -> states.add(follower.status().state()));

    run();

    assertThat(states).containsExactly(State.CATCHING_UP, State.RUNNING);
    assertThat(follower.status().state()).isEqualTo(State.STOPPED);
  }

  @Test
  void shouldReadARecordAgainWhereTheRegistryWasAway() {
    topic("events", 0);
    topic("incidents", 0);
    List<Long> positions = new ArrayList<>();
    consumer.schedulePollTask(
        () -> {
          arrives(Topics.EVENTS, 0, Samples.event("s-1", 1).build());
          arrives(Topics.EVENTS, 1, Samples.event("s-2", 1).build());
          registry.away = true;
        });
    consumer.schedulePollTask(
        () -> {
          positions.add(consumer.position(new TopicPartition("events", 0)));
          assertThat(follower.status().state()).isEqualTo(State.RETRYING);
          registry.away = false;
        });

    run();

    assertThat(positions).containsExactly(0L);
    assertThat(follower.status().unreadable()).isZero();
  }

  @Test
  void shouldStartFromNothing() {
    assertThat(follower.status()).isEqualTo(DeskStatus.INITIAL);
    assertThat(follower.status().ready()).isFalse();
  }

  private void run() {
    consumer.schedulePollTask(() -> {});
    consumer.schedulePollTask(follower::stop);
    follower.run();
  }

  private void topic(String name, long end) {
    TopicPartition partition = new TopicPartition(name, 0);
    consumer.updatePartitions(name, List.of(new PartitionInfo(name, 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(partition, 0L));
    consumer.updateEndOffsets(Map.of(partition, end));
  }

  private <V extends SpecificRecord> void arrives(Topic<V> topic, long offset, V value) {
    arrives(topic.name(), offset, topic.valueSerde(registry).serialize(topic.name(), value));
  }

  private void arrives(String topic, long offset, byte @Nullable [] value) {
    byte[] key = "k".getBytes(StandardCharsets.UTF_8);
    consumer.addRecord(
        new ConsumerRecord<>(
            topic,
            0,
            offset,
            Samples.NOW.toEpochMilli(),
            TimestampType.CREATE_TIME,
            key.length,
            0,
            key,
            value,
            new RecordHeaders(),
            Optional.empty()));
  }

  private static final class MemoryRegistry implements SchemaIds {
    private final List<Schema> schemas = new ArrayList<>();
    private boolean away;

    @Override
    public int idOf(String subject, Schema schema) {
      if (!schemas.contains(schema)) {
        schemas.add(schema);
      }
      return schemas.indexOf(schema) + 1;
    }

    @Override
    public Schema byId(int id) {
      if (away) {
        throw RegistryException.unreachable("nobody there", null);
      }
      if (id > schemas.size()) {
        throw RegistryException.unknown("no schema " + id);
      }
      return schemas.get(id - 1);
    }
  }
}
