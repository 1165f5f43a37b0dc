package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensionwire.cli.broker.SharedBroker;
import org.tensionwire.cli.wiring.TopicTail;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.pipeline.RulePackRecord;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** Packs on their way to a running enrich, over a real broker. */
class RulesOnTheWireTest {
  private static final String ID = "us-iran-iraq";
  private static final String BUNDLED = RulePack.bundled().version();
  private static final String TITLE = "US jets strike Iranian base";
  private static final String TEXT =
      "WASHINGTON - US jets struck an Iranian base in Syria on Friday, killing four, the Pentagon"
          + " said. Iran said it would answer.";

  @TempDir Path directory;

  @Test
  void shouldTakeAGoodPackOverRefuseBadOnesAndRememberItOverARestart()
      throws IOException, ExecutionException, InterruptedException {
    PackFolder pack = PackFolder.bundled(directory.resolve("pack")).withMilitia();
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      // Given an enrich with the bundled pack, and one story
      try (RunningEnrich enrich = new RunningEnrich(platform, directory.resolve("state"))) {
        assertThat(enrich.health().state()).contains(BUNDLED);
        tell(platform, "s1");
        assertThat(versions(platform, 1)).containsExactly(BUNDLED);

        // When a good pack is published
        Invocation published = platform.run("rules", "publish", pack.toString());
        assertThat(published.err()).isEmpty();
        assertThat(published.lines()).containsExactly("published: " + ID + " " + pack.version());
        enrich.awaitRules(pack.version());
        tell(platform, "s2");

        // Then the next story is tagged by it
        assertThat(versions(platform, 2)).containsExactly(BUNDLED, pack.version());
        assertThat(enrich.metric("tensionwire_enrich_rules_taken_total", "")).isEqualTo(1);

        // When garbage and a bad pack lie on the topic
        write(platform, ID, "garbage".getBytes(StandardCharsets.UTF_8));
        write(platform, "elsewhere", new byte[7_000_000]);
        platform.write(
            Topics.RULES,
            true,
            Map.of(ID, new RulePackRecord(ID, "9.9.9", Instant.EPOCH, List.of())));
        enrich.awaitMetric("tensionwire_enrich_rules_refused_total", "faulty");
        tell(platform, "s3");

        // Then the old one stays in force, and enrich says so
        assertThat(versions(platform, 3)).containsExactly(BUNDLED, pack.version(), pack.version());
        assertThat(enrich.metric("tensionwire_enrich_rules_refused_total", "unreadable")).isOne();
        assertThat(enrich.metric("tensionwire_enrich_rules_refused_total", "other_pack")).isOne();
        assertThat(enrich.health().ready()).isTrue();
        assertThat(enrich.health().state()).contains(pack.version(), "refused: faulty");
      }
      // And a later one begins with the newest good pack
      try (RunningEnrich again = new RunningEnrich(platform, directory.resolve("state"))) {
        assertThat(again.health().state()).contains(pack.version());

        // When it is withdrawn
        assertThat(platform.run("rules", "withdraw", ID).status()).isZero();

        // Then the bundled pack is back
        again.awaitRules(BUNDLED);
      }
    }
  }

  @Test
  void shouldPublishNothingThatIsNotGood() throws IOException {
    PackFolder faulty =
        PackFolder.bundled(directory.resolve("faulty"))
            .changed("actions.yaml", "needs: vessel", "needs: vesel");
    PackFolder failing =
        PackFolder.bundled(directory.resolve("failing"))
            .changed("sides.yaml", "Iran closed the airport.", "Peru closed the airport.");
    PackFolder huge =
        PackFolder.bundled(directory.resolve("huge"))
            .changed("context.yaml", "words:\n", "#" + "x".repeat(8_400_000) + "\nwords:\n");
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      Invocation refused = platform.run("rules", "publish", faulty.toString());
      Invocation failed = platform.run("rules", "publish", failing.toString());
      Invocation tooLarge = platform.run("rules", "publish", huge.toString());

      assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(refused.err()).contains("unknown_class");
      assertThat(failed.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(failed.err()).contains("not_found: IRN does not find");
      assertThat(tooLarge.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(tooLarge.err()).contains("context.yaml:1: too_large");
      assertThat(platform.run("rules", "list").lines()).isEmpty();
    }
  }

  @Test
  void shouldListWhatWasPublishedLastAndPublishNothingTwice() throws IOException {
    PackFolder pack = PackFolder.bundled(directory.resolve("pack"));
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      platform.run("rules", "publish", pack.toString());
      pack.withMilitia();
      platform.run("rules", "publish", pack.toString());

      Invocation again = platform.run("rules", "publish", pack.toString());
      Invocation listed = platform.run("rules", "list");

      assertThat(again.lines()).containsExactly("unchanged: " + ID + " " + pack.version());
      assertThat(listed.lines())
          .singleElement()
          .asString()
          .startsWith(ID + " " + pack.version() + ", published ");
    }
  }

  private static void tell(EmbeddedPlatform platform, String id) {
    platform.write(Topics.RAW_STORIES, true, Map.of(id, RunningEnrich.story(id, TITLE, TEXT)));
  }

  /** Versions of the packs that tagged the first {@code count} stories, in order of tagging. */
  private static List<String> versions(EmbeddedPlatform platform, int count) {
    Topic<TaggedStory> topic = Topics.TAGGED_STORIES.prefixed(platform.prefix);
    List<TaggedStory> stories = new ArrayList<>();
    try (TopicTail<TaggedStory> tail =
        TopicTail.fromBeginning(SharedBroker.connection(), topic, platform.schemas())) {
      while (stories.size() < count) {
        tail.poll(Duration.ofMillis(200)).stream()
            .map(item -> ((TopicTail.Read<TaggedStory>) item).value())
            .forEach(stories::add);
      }
    }
    return stories.stream()
        .sorted((a, b) -> a.getStoryId().compareTo(b.getStoryId()))
        .map(TaggedStory::getRulePackVersion)
        .toList();
  }

  private static void write(EmbeddedPlatform platform, String key, byte[] value)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", SharedBroker.bootstrapServers(), "max.request.size", 8_000_000);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(platform.prefix + "rules", key, value)).get();
    }
  }
}
