package org.tensionwire.sink.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.schemas.header.EventHeaders;
import org.tensionwire.schemas.serde.RegistryException;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;
import org.tensionwire.sink.publish.Reason;
import org.tensionwire.sink.publish.Samples;

class PreparationTest {
  private final MemoryRegistry registry = new MemoryRegistry();
  private final InstantSource clock = InstantSource.fixed(Samples.NOW);
  private final Preparation preparation =
      new Preparation(
          new Routes(SinkBench.config(false), registry), new Encoder("", registry, clock), clock);

  @Test
  void shouldSetAsideWhatDoesNotFitAPublicRecord() {
    String title = "x".repeat(Encoder.LARGEST_RECORD + 1);
    var incident = Samples.incident("i-1", 1).setTitle(title).build();

    Preparation.Prepared prepared =
        preparation.prepare(record(Topics.TAGGED_INCIDENTS, "i-1", incident));

    assertThat(prepared.refused()).isEqualTo(Reason.TOO_LARGE);
    DeadLetter letter = letter(prepared);
    assertThat(letter.getValue()).isNull();
    assertThat(letter.getSize()).isGreaterThan(Encoder.LARGEST_RECORD);
    assertThat(letter.getSha256()).hasSize(64);
  }

  @Test
  void shouldKeepTheWholeInputWithItsHeaders() {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            "stories.tagged", 1, 7, "k".getBytes(StandardCharsets.UTF_8), new byte[] {5});
    record.headers().add("h", new byte[] {1}).add("none", null);
    record.headers().add(EventHeaders.REPLAYS, "2".getBytes(StandardCharsets.UTF_8));

    DeadLetter letter = letter(preparation.prepare(record));

    assertThat(letter.getReason()).isEqualTo("undecodable");
    assertThat(letter.getValue().array()).containsExactly(5);
    assertThat(letter.getKey().array()).isEqualTo(record.key());
    assertThat(letter.getHeaders()).extracting("name").containsExactly("h", "none", "replays");
    assertThat(letter.getHeaders().get(1).getValue()).isNull();
    assertThat(letter.getReplays()).isEqualTo(2);
  }

  @Test
  void shouldTakeANonsensicalCountOfReplaysForNone() {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("stories.tagged", 1, 7, null, new byte[] {5});
    record.headers().add(EventHeaders.REPLAYS, "-99999999999".getBytes(StandardCharsets.UTF_8));

    assertThat(letter(preparation.prepare(record)).getReplays()).isZero();
  }

  @Test
  void shouldNotBlameTheRecordWhereTheRegistryIsAway() {
    var record = record(Topics.TAGGED_STORIES, "s-1", Samples.story("s-1", 1).build());
    registry.fail(1);

    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> preparation.prepare(record));
  }

  private DeadLetter letter(Preparation.Prepared prepared) {
    assertThat(prepared.records()).hasSize(1);
    assertThat(prepared.records().get(0).topic()).isEqualTo("sink.dlq");
    return Topics.SINK_DLQ
        .valueSerde(registry)
        .deserialize("sink.dlq", prepared.records().get(0).value());
  }

  private <V extends SpecificRecord> ConsumerRecord<byte[], byte[]> record(
      Topic<V> topic, String key, V value) {
    byte[] bytes = topic.valueSerde(registry).serialize(topic.name(), value);
    return new ConsumerRecord<>(topic.name(), 0, 3, key.getBytes(StandardCharsets.UTF_8), bytes);
  }
}
