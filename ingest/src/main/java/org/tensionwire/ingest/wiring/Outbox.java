package org.tensionwire.ingest.wiring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.item.Hashes;
import org.tensionwire.ingest.item.ItemRefusal;
import org.tensionwire.ingest.poll.PageOutcome;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.schemas.header.EventHeaders;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Retention;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** Turns results into records. A record's time is the clock's, never a date from a feed. */
final class Outbox {
  private static final int LARGEST = Retention.MAX_MESSAGE_BYTES - 64 * 1024;

  private final Topic<RawStory> stories;
  private final Topic<FeedState> states;
  private final Topic<DeadLetter> letters;
  private final AvroSerde<RawStory> storySerde;
  private final AvroSerde<FeedState> stateSerde;
  private final AvroSerde<DeadLetter> letterSerde;
  private final InstantSource clock;

  Outbox(String prefix, SchemaIds registry, InstantSource clock) {
    this.stories = Topics.RAW_STORIES.prefixed(prefix);
    this.states = Topics.FEED_STATES.prefixed(prefix);
    this.letters = Topics.INGEST_DLQ.prefixed(prefix);
    this.storySerde = stories.valueSerde(registry);
    this.stateSerde = states.valueSerde(registry);
    this.letterSerde = letters.valueSerde(registry);
    this.clock = clock;
  }

  List<ProducerRecord<String, byte[]>> records(FinishedPoll poll) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    poll.result().stories().forEach(story -> records.add(record(story)));
    poll.result().deadLetters().forEach(letter -> records.add(record(letter)));
    FeedState state = poll.result().state();
    poll.result().held().forEach(story -> records.add(record(letter(story, state))));
    records.add(
        record(
            states.name(),
            poll.ticket().partition(),
            state.getFeedId(),
            stateSerde.serialize(states.name(), state)));
    return records;
  }

  ProducerRecord<String, byte[]> record(DeadLetter letter) {
    String key = letter.getFeedId() == null ? letter.getReason() : letter.getFeedId();
    return record(letters.name(), null, key, letterSerde.serialize(letters.name(), letter));
  }

  /** As a record of the stories' topic that a replay can write there. */
  private DeadLetter letter(RawStory story, FeedState state) {
    byte[] value = value(story);
    return DeadLetter.newBuilder()
        .setStage("quarantine")
        .setReason(ItemRefusal.FEED_DRIFT.code())
        .setMessage(String.valueOf(state.getLastDetail()))
        .setOriginTopic(stories.name())
        .setKey(ByteBuffer.wrap(story.getStoryId().getBytes(StandardCharsets.UTF_8)))
        .setValue(ByteBuffer.wrap(value))
        .setHeaders(List.of())
        .setFeedId(story.getFeedId())
        .setUrl(story.getUrl())
        .setSize(value.length)
        .setSha256(Hashes.sha256(value))
        .setAt(clock.instant())
        .setReplays(0)
        .build();
  }

  private byte[] value(RawStory story) {
    byte[] value = storySerde.serialize(stories.name(), story);
    return value.length > LARGEST
        ? storySerde.serialize(stories.name(), withoutPage(story))
        : value;
  }

  private ProducerRecord<String, byte[]> record(RawStory story) {
    byte[] value = value(story);
    ProducerRecord<String, byte[]> record = record(stories.name(), null, story.getStoryId(), value);
    if (story.getTraceId() != null) {
      record.headers().add(EventHeaders.TRACEPARENT, traceparent(story.getTraceId()));
    }
    return record;
  }

  private static RawStory withoutPage(RawStory story) {
    return RawStory.newBuilder(story)
        .setPage(null)
        .setPageOutcome(PageOutcome.TOO_LARGE.code())
        .build();
  }

  private ProducerRecord<String, byte[]> record(
      String topic, @Nullable Integer partition, String key, byte[] value) {
    return new ProducerRecord<>(topic, partition, clock.millis(), key, value);
  }

  private static byte[] traceparent(String traceId) {
    String span = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
    return ("00-" + traceId + "-" + span + "-01").getBytes(StandardCharsets.US_ASCII);
  }
}
