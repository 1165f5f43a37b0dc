package org.tensionwire.systemtests.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tensionwire.systemtests.feeds.Truth.Garbage;
import org.tensionwire.systemtests.harness.Wire;

/** Writes records that no stage can take into the wire's own topics. */
final class GarbageWriter implements AutoCloseable {
  private static final byte[] UNKNOWN_SCHEMA = {0, 0x7f, 0, 0, 1, 2, 3};

  private final KafkaProducer<String, byte[]> producer;
  private final List<Garbage> written = new ArrayList<>();

  GarbageWriter(Wire wire) {
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", wire.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /**
   * One of each kind into {@code topic}.
   *
   * @param sound a record's value of that topic, which is spoilt in several ways
   * @param foreign a sound value of another topic
   */
  void spoil(String topic, byte[] sound, byte[] foreign) throws InterruptedException {
    byte[] badMagic = sound.clone();
    badMagic[0] = 7;
    write(topic, "no-frame", "just text".getBytes(StandardCharsets.UTF_8));
    write(topic, "empty", new byte[0]);
    write(topic, "null", null);
    write(topic, "bad-magic", badMagic);
    write(topic, "unknown-schema", UNKNOWN_SCHEMA);
    write(topic, "cut-short", Arrays.copyOf(sound, sound.length / 2));
    write(topic, "foreign-record", foreign);
  }

  private void write(String topic, String what, byte @Nullable [] value)
      throws InterruptedException {
    try {
      RecordMetadata place =
          producer.send(new ProducerRecord<>(topic, "garbage-" + what, value)).get();
      written.add(new Garbage(topic, place.partition(), place.offset(), what));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  List<Garbage> written() {
    return List.copyOf(written);
  }

  @Override
  public void close() {
    producer.close();
  }
}
