package org.tensionwire.ingest.wiring;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.MalformedRecordException;
import org.tensionwire.schemas.topic.Topic;

/**
 * State from {@code feeds.state}. Reads up to the high watermark, not to the last stable offset:
 * the markers of a predecessor's last transaction reach the partitions one after another, and a
 * reader that stopped before an undecided one would take an old state for the last.
 */
final class TopicStateStore implements StateStore {
  private static final Logger LOG = LoggerFactory.getLogger(TopicStateStore.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration STEP = Duration.ofMillis(200);
  private static final int MAX_IDLE = 10;

  private final Topic<FeedState> topic;
  private final AvroSerde<FeedState> serde;
  private final Consumer<String, byte[]> consumer;
  private final Admin admin;

  TopicStateStore(IngestConfig config, Topic<FeedState> topic, AvroSerde<FeedState> serde) {
    this.topic = topic;
    this.serde = serde;
    this.consumer =
        new KafkaConsumer<>(
            KafkaSettings.stateConsumer(config),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    this.admin = Admin.create(new HashMap<>(config.kafka()));
  }

  @Override
  public Map<String, FeedState> restore(int partition) {
    TopicPartition source = new TopicPartition(topic.name(), partition);
    long end = highWatermark(source);
    Map<String, FeedState> states = new HashMap<>();
    consumer.assign(List.of(source));
    consumer.seekToBeginning(List.of(source));
    int idle = 0;
    while (consumer.position(source) < end) {
      ConsumerRecords<String, byte[]> records = consumer.poll(STEP);
      records.forEach(record -> apply(record, states));
      idle = records.isEmpty() ? idle + 1 : 0;
      if (idle > MAX_IDLE) {
        throw new TimeoutException("state of partition " + partition + " is not decided yet");
      }
    }
    consumer.assign(List.of());
    return states;
  }

  private long highWatermark(TopicPartition source) {
    try {
      return admin
          .listOffsets(Map.of(source, OffsetSpec.latest()))
          .partitionResult(source)
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .offset();
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new KafkaException("end of " + source + " is unknown", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }

  private void apply(ConsumerRecord<String, byte[]> record, Map<String, FeedState> states) {
    try {
      FeedState state = serde.deserialize(record.topic(), record.value());
      if (state == null) {
        states.remove(record.key());
      } else {
        states.put(record.key(), state);
      }
    } catch (MalformedRecordException e) {
      LOG.warn("state at {}-{} is unreadable", record.partition(), record.offset());
      states.remove(record.key());
    }
  }

  @Override
  public void close() {
    consumer.close();
    admin.close(Duration.ofSeconds(5));
  }
}
