package org.tensionwire.ingest.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tensionwire.contract.Publisher;
import org.tensionwire.ingest.schedule.Escalation;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.topic.Topics;

/** What counts as a report; that it reaches the polls is proven on a broker in {@code cli}. */
class EscalationFollowerTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private final Escalation escalation = new Escalation();
  private final AvroSerde<TaggedStory> serde = Topics.TAGGED_STORIES.valueSerde(new KnownSchemas());
  private final EscalationFollower follower =
      new EscalationFollower(
          "stories.tagged",
          serde,
          () -> new MockConsumer<>("latest"),
          new CentralNews(escalation, CLOCK),
          CLOCK);

  private static TaggedStory.Builder story() {
    return TaggedStory.newBuilder()
        .setStoryId("s")
        .setRevision(1)
        .setStatus("NEW")
        .setSample(false)
        .setTitle("T")
        .setExcerpt("E")
        .setTextLength(1)
        .setTextHash("h")
        .setLanguage("en")
        .setPublisher(Publisher.newBuilder().setId("p").setName("P").setTier("wire").build())
        .setFeedId("gazette")
        .setFirstSeenAt(NOW)
        .setFetchedAt(NOW)
        .setTaggedAt(NOW)
        .setGrade(2)
        .setScore(1)
        .setOpinion(false)
        .setDirection("escalation")
        .setNovelty("FIRST_REPORT")
        .setRulePack("r")
        .setRulePackVersion("1")
        .setRawTopic("stories.raw")
        .setRawPartition(0)
        .setRawOffset(0);
  }

  private void take(int times, TaggedStory story) {
    for (int i = 0; i < times; i++) {
      take(serde.serialize("stories.tagged", story));
    }
  }

  private void take(byte @Nullable [] value) {
    follower.take(new ConsumerRecord<>("stories.tagged", 0, 0, "s", value));
  }

  private boolean escalates(String feed) {
    return escalation.isEscalating(feed, NOW);
  }

  @Test
  void shouldReportCentralNewsOfEveryFeedThatShowsIt() {
    take(3, story().setFeeds(List.of("gazette", "wire")).build());

    assertThat(escalates("gazette")).isTrue();
    assertThat(escalates("wire")).isTrue();
    assertThat(escalates("other")).isFalse();
  }

  @Test
  void shouldNotReportWhatIsNoCentralNews() {
    take(9, story().setGrade(1).build());
    take(9, story().setStatus("UPDATED").build());
    take(9, story().setFirstSeenAt(NOW.minus(Duration.ofHours(2))).build());
    take(9, story().setPublishedAt(NOW.minus(Duration.ofDays(2))).build());
    take(2, story().build());
    take(new byte[] {1, 2, 3});
    take((byte[]) null);

    assertThat(escalates("gazette")).isFalse();
  }

  @Test
  void shouldStopWhereThereIsNothingToRead() {
    MockConsumer<String, byte[]> consumer = new MockConsumer<>("latest");
    consumer.updatePartitions("stories.tagged", List.of());
    EscalationFollower idle =
        new EscalationFollower(
            "stories.tagged", serde, () -> consumer, new CentralNews(escalation, CLOCK), CLOCK);
    idle.start();
    await().until(consumer::closed);

    idle.close();

    assertThat(consumer.assignment()).isEmpty();
    assertThat(escalates("gazette")).isFalse();
  }
}
