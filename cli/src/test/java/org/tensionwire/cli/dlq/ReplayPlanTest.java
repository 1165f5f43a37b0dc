package org.tensionwire.cli.dlq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.RecordHeader;
import org.tensionwire.schemas.serde.GeneratedClasses;

class ReplayPlanTest {
  private static final Set<String> REPLAYABLE = Set.of("stories.raw");

  @BeforeAll
  static void trustOurRecords() {
    GeneratedClasses.trust();
  }

  @Test
  void shouldGiveBackTheBytesAndCountTheReplay() {
    // Given
    DeadLetter letter =
        letter("stories.raw", 3)
            .setHeaders(
                List.of(
                    new RecordHeader("traceparent", bytes("x")),
                    new RecordHeader("replays", bytes("1"))))
            .setReplays(1)
            .build();

    // When
    ReplayPlan plan = ReplayPlan.of(letter, REPLAYABLE);

    // Then
    assertThat(plan)
        .asInstanceOf(type(ReplayPlan.Ready.class))
        .satisfies(
            ready -> {
              assertThat(ready.topic()).isEqualTo("stories.raw");
              assertThat(ready.partition()).isEqualTo(2);
              assertThat(ready.value()).containsExactly('a', 'b', 'c');
              assertThat(ready.headers())
                  .extracting(ReplayPlan.Header::name)
                  .containsExactly("traceparent", "replays");
              assertThat(ready.headers().get(1).value()).containsExactly('2');
            });
  }

  @Test
  void shouldRefuseADocumentFromTheWeb() {
    DeadLetter letter =
        letter("stories.raw", 3).setOriginTopic(null).setOriginPartition(null).build();

    assertRefused(letter, "from the web");
  }

  @Test
  void shouldRefuseATopicThatNoStageReads() {
    assertRefused(letter("events", 3).build(), "not a topic that replay may write to");
  }

  @Test
  void shouldRefuseATruncatedRecord() {
    assertRefused(letter("stories.raw", 4).build(), "only 3 of its 4 bytes");
  }

  private static void assertRefused(DeadLetter letter, String why) {
    assertThat(ReplayPlan.of(letter, REPLAYABLE))
        .asInstanceOf(type(ReplayPlan.Refused.class))
        .satisfies(refused -> assertThat(refused.why()).contains(why));
  }

  private static DeadLetter.Builder letter(String topic, long size) {
    return DeadLetter.newBuilder()
        .setStage("clean")
        .setReason("not_html")
        .setMessage("m")
        .setOriginTopic(topic)
        .setOriginPartition(2)
        .setOriginOffset(9L)
        .setKey(bytes("k"))
        .setValue(bytes("abc"))
        .setSize(size)
        .setAt(Instant.EPOCH)
        .setReplays(0);
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
