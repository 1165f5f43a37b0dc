package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensionwire.cli.broker.SharedBroker;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.schemas.topic.Topics;

class FeedsReleaseCommandTest {
  private static final Instant QUARANTINED = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path directory;

  private Path feeds() throws IOException {
    return Files.writeString(
        directory.resolve("feeds.yaml"),
        "feeds:\n"
            + "- {id: one, url: 'https://one.example/rss', publisher: {id: one, name: One}}\n"
            + "- {id: two, url: 'https://two.example/rss', publisher: {id: two, name: Two}}\n");
  }

  @Test
  void shouldReleaseAFeedOnceWithWhatWasHeldOfThisQuarantine() throws IOException {
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      // Given
      String file = feeds().toString();
      String raw = platform.prefix + "stories.raw";
      platform.run("feeds", "apply", file);
      platform.write(
          Topics.FEED_STATES, true, Map.of("one", state("one", true), "two", state("two", false)));
      platform.write(
          Topics.INGEST_DLQ,
          true,
          Map.of(
              "now", letter(raw, "one", "quarantine", QUARANTINED),
              "before", letter(raw, "one", "quarantine", QUARANTINED.minusSeconds(1)),
              "other", letter(raw, "two", "quarantine", QUARANTINED),
              "refused", letter(raw, "one", "item", QUARANTINED)));

      // When
      Invocation released = platform.run("feeds", "release", "one", "two");
      Invocation again = platform.run("feeds", "release", "one");
      Invocation applied = platform.run("feeds", "apply", file);

      // Then
      assertThat(released.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(released.lines()).containsExactly("released one, 1 held items go on");
      assertThat(released.err()).contains("two is in no quarantine");
      assertThat(again.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(again.out()).isEmpty();
      assertThat(values(raw)).containsExactly("one quarantine " + QUARANTINED);
      assertThat(applied.lines()).containsExactly("unchanged one", "unchanged two");
      assertThat(platform.run("feeds", "list", "--json").lines())
          .filteredOn(line -> line.contains("\"released_at\":null"))
          .singleElement()
          .asString()
          .contains("two.example");
    }
  }

  @Test
  void shouldLeaveHeldItemsInTheDeadLettersWhereTheyAreDiscarded() throws IOException {
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      String raw = platform.prefix + "stories.raw";
      platform.run("feeds", "apply", feeds().toString());
      platform.write(Topics.FEED_STATES, true, Map.of("one", state("one", true)));
      platform.write(
          Topics.INGEST_DLQ, true, Map.of("now", letter(raw, "one", "quarantine", QUARANTINED)));

      Invocation released = platform.run("feeds", "release", "--discard", "one");

      assertThat(released.status()).isZero();
      assertThat(released.lines()).containsExactly("released one, 0 held items go on");
      assertThat(values(raw)).isEmpty();
      assertThat(platform.run("dlq", "list", "--stage", "quarantine").lines()).hasSize(1);
    }
  }

  private static FeedState state(String id, boolean quarantined) {
    return FeedState.newBuilder()
        .setFeedId(id)
        .setUrl("https://" + id + ".example/rss")
        .setLastOutcome("unchanged")
        .setFailures(0)
        .setNextPollAt(QUARANTINED)
        .setNextPollReason("learned")
        .setItemsSeen(0)
        .setItemsNew(0)
        .setItemsUpdated(0)
        .setItemsUnchanged(0)
        .setQuarantine(quarantined ? "feed_drift" : null)
        .setQuarantinedAt(quarantined ? QUARANTINED : null)
        .build();
  }

  private static DeadLetter letter(String origin, String feed, String stage, Instant at) {
    byte[] value = (feed + " " + stage + " " + at).getBytes(StandardCharsets.UTF_8);
    return DeadLetter.newBuilder()
        .setStage(stage)
        .setReason("feed_drift")
        .setMessage("")
        .setOriginTopic(origin)
        .setKey(ByteBuffer.wrap(feed.getBytes(StandardCharsets.UTF_8)))
        .setValue(ByteBuffer.wrap(value))
        .setHeaders(List.of())
        .setFeedId(feed)
        .setSize(value.length)
        .setAt(at)
        .setReplays(0)
        .build();
  }

  /** All committed values of a topic. */
  private static List<String> values(String topic) {
    Map<String, Object> settings = new HashMap<>(SharedBroker.connection());
    settings.put("isolation.level", "read_committed");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(found -> new TopicPartition(topic, found.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<String> values = new ArrayList<>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }
}
