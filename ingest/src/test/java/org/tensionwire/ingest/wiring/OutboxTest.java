package org.tensionwire.ingest.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.poll.PollOutcome;
import org.tensionwire.ingest.poll.PollResult;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.schemas.topic.Topics;

class OutboxTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String URL = "https://a.example/feed";
  private final KnownSchemas schemas = new KnownSchemas();
  private final Outbox outbox = new Outbox("x.", schemas, InstantSource.fixed(NOW));

  @Test
  void shouldKeepAHeldStoryAsALetterThatAReplayCanWriteToItsTopic() {
    FeedDefinition feed = Samples.feed("a", URL);
    FeedState state = Samples.state("a", URL, NOW);
    RawStory story = story(feed);
    PollResult result =
        new PollResult(state, PollOutcome.QUARANTINED, List.of(), List.of(), List.of(story));

    List<ProducerRecord<String, byte[]>> records =
        outbox.records(new FinishedPoll(new PollTicket(0, 1, feed, null, "a.example"), result));

    assertThat(records)
        .extracting(ProducerRecord::topic)
        .containsExactly("x.ingest.dlq", "x.feeds.state");
    DeadLetter letter =
        Topics.INGEST_DLQ.valueSerde(schemas).deserialize("x.ingest.dlq", records.get(0).value());
    assertThat(letter)
        .returns("quarantine", DeadLetter::getStage)
        .returns("feed_drift", DeadLetter::getReason)
        .returns("x.stories.raw", DeadLetter::getOriginTopic)
        .returns(null, DeadLetter::getOriginPartition)
        .returns("s1", found -> StandardCharsets.UTF_8.decode(found.getKey()).toString());
    assertThat(Topics.RAW_STORIES.valueSerde(schemas).deserialize("x.stories.raw", bytes(letter)))
        .isEqualTo(story);
    assertThat(letter.getSize()).isEqualTo(bytes(letter).length);
  }

  private static byte[] bytes(DeadLetter letter) {
    ByteBuffer value = letter.getValue().duplicate();
    byte[] bytes = new byte[value.remaining()];
    value.get(bytes);
    return bytes;
  }

  private static RawStory story(FeedDefinition feed) {
    return RawStory.newBuilder()
        .setStoryId("s1")
        .setFeedId("a")
        .setItemKey("guid:1")
        .setSample(false)
        .setPublisher(feed.getPublisher())
        .setFeedUrl(URL)
        .setTitle("Held")
        .setContentHash("h")
        .setPageOutcome("disabled")
        .setFirstSeenAt(NOW)
        .setFetchedAt(NOW)
        .setBackfill(false)
        .build();
  }
}
