package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.tensionwire.cli.broker.SharedBroker;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.schemas.topic.Topics;

class DlqCommandTest {

  @Test
  void shouldReplayALetterOncePerCallToWhereItCameFrom() throws IOException {
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      // Given
      String raw = platform.prefix + "stories.raw";
      platform.write(Topics.ENRICH_DLQ, true, Map.of("k", letter(raw)));
      String id = platform.prefix + "enrich.dlq/0/0";
      assertThat(platform.run("dlq", "list").lines())
          .containsExactly(id + "  2020-01-03T00:00:00Z  clean: not_html — no markup");

      // When
      Invocation first = platform.run("dlq", "replay", id);
      Invocation second = platform.run("dlq", "replay", "--all", "--reason", "not_html");
      Invocation none = platform.run("dlq", "replay", "--all", "--reason", "other");

      // Then
      assertThat(first.status()).isZero();
      assertThat(first.lines()).containsExactly(id + " went back to " + raw);
      assertThat(second.lines()).hasSize(1);
      assertThat(none.lines()).isEmpty();
      List<ConsumerRecord<String, String>> records = records(raw, 2);
      assertThat(records)
          .hasSize(2)
          .allSatisfy(
              record -> {
                assertThat(record.key()).isEqualTo("k");
                assertThat(record.value()).isEqualTo("abc");
                assertThat(record.headers().lastHeader("replays").value()).containsExactly('1');
              });
    }
  }

  @Test
  void shouldReplayNothingInADryRun() throws IOException {
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      String raw = platform.prefix + "stories.raw";
      platform.write(Topics.ENRICH_DLQ, true, Map.of("k", letter(raw)));

      Invocation dry = platform.run("dlq", "replay", "--all", "--dry-run");

      assertThat(dry.lines()).hasSize(1).allMatch(line -> line.endsWith("would go back to " + raw));
      assertThat(end(raw)).isZero();
    }
  }

  @Test
  void shouldRefuseWebDocumentsAndUnknownLetters() throws IOException {
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      DeadLetter web =
          DeadLetter.newBuilder(letter("x")).setOriginTopic(null).setOriginPartition(null).build();
      platform.write(Topics.INGEST_DLQ, true, Map.of("k", web));

      Invocation refused = platform.run("dlq", "replay", platform.prefix + "ingest.dlq/0/0");
      Invocation unknown = platform.run("dlq", "replay", platform.prefix + "ingest.dlq/0/99");

      assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err()).contains("it came from the web");
      assertThat(unknown.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(unknown.err()).contains("no such dead letter");
      assertThat(platform.run("dlq", "replay", "nonsense").status()).isEqualTo(ExitStatus.USAGE);
      assertThat(platform.run("dlq", "replay").status()).isEqualTo(ExitStatus.USAGE);
    }
  }

  @Test
  void shouldShowALetterWhole() throws IOException {
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      platform.write(Topics.ENRICH_DLQ, true, Map.of("k", letter("x")));

      Invocation shown = platform.run("dlq", "show", platform.prefix + "enrich.dlq/0/0");
      Invocation json = platform.run("dlq", "show", "--json", platform.prefix + "enrich.dlq/0/0");

      assertThat(shown.status()).isZero();
      assertThat(shown.lines()).anyMatch(line -> line.matches("value_text +abc"));
      assertThat(json.out()).contains("\"value\":\"YWJj\"", "\"reason\":\"not_html\"");
      assertThat(platform.run("dlq", "show", platform.prefix + "enrich.dlq/0/7").status())
          .isEqualTo(ExitStatus.FAILED);
    }
  }

  private static DeadLetter letter(String originTopic) {
    return DeadLetter.newBuilder()
        .setStage("clean")
        .setReason("not_html")
        .setMessage("no markup")
        .setOriginTopic(originTopic)
        .setOriginPartition(1)
        .setOriginOffset(9L)
        .setKey(ByteBuffer.wrap("k".getBytes(StandardCharsets.UTF_8)))
        .setValue(ByteBuffer.wrap("abc".getBytes(StandardCharsets.UTF_8)))
        .setSize(3)
        .setAt(Instant.parse("2020-01-03T00:00:00Z"))
        .setReplays(0)
        .build();
  }

  private static List<ConsumerRecord<String, String>> records(String topic, int least) {
    TopicPartition partition = new TopicPartition(topic, 1);
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = consumer()) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
    }
    assertThat(records).hasSizeGreaterThanOrEqualTo(least);
    return records;
  }

  private static long end(String topic) {
    TopicPartition partition = new TopicPartition(topic, 1);
    try (KafkaConsumer<String, String> consumer = consumer()) {
      return consumer.endOffsets(List.of(partition)).get(partition);
    }
  }

  private static KafkaConsumer<String, String> consumer() {
    Map<String, Object> settings = new HashMap<>(SharedBroker.connection());
    settings.put("isolation.level", "read_committed");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }
}
