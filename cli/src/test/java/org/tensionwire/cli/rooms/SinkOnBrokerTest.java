package org.tensionwire.cli.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tensionwire.cli.broker.SharedBroker;
import org.tensionwire.cli.registry.EmbeddedRegistry;
import org.tensionwire.cli.registry.ListJournal;
import org.tensionwire.contract.Event;
import org.tensionwire.contract.Evidence;
import org.tensionwire.contract.Publisher;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;
import org.tensionwire.sink.config.SinkConfig;
import org.tensionwire.sink.config.SinkStatus.State;
import org.tensionwire.sink.wiring.SinkService;

class SinkOnBrokerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ListJournal JOURNAL = new ListJournal();
  private static EmbeddedRegistry registry;

  private final String prefix = SharedBroker.freshPrefix();
  private final RegistryClient client = new RegistryClient(registry.url());
  private LaidTopics topics;

  @BeforeAll
  static void startTheRegistry() throws Exception {
    registry = EmbeddedRegistry.start(JOURNAL, 0);
  }

  @AfterAll
  static void stopTheRegistry() {
    registry.close();
  }

  @BeforeEach
  void lay() {
    topics = LaidTopics.lay(prefix, client);
  }

  @Test
  void shouldPublishEveryCommittedStoryOnceAndNoAbortedOne() {
    try (SinkService sink = new SinkService(config())) {
      sink.start();
      write(ids("a", 300), true);
      write(ids("dropped", 50), false);
      write(ids("b", 300), true);
      await().atMost(PATIENCE).until(() -> sink.status().published() == 600);

      assertThat(sink.status().ready()).isTrue();
      assertThat(sink.status().deadLettered()).isZero();
    }
    assertThat(events()).hasSize(600).doesNotHaveDuplicates();
    assertThat(events()).noneMatch(id -> id.startsWith("dropped"));
  }

  @Test
  void shouldShareTheWorkAndRepeatNothingWhenOneLeavesAndAnotherComes() {
    SinkService first = new SinkService(config());
    SinkService second = new SinkService(config());
    SinkService third = new SinkService(config());
    try (first;
        second;
        third) {
      first.start();
      second.start();
      write(ids("a", 2000), true);
      await().atMost(PATIENCE).until(() -> first.status().read() + second.status().read() > 0);
      first.close();
      write(ids("b", 2000), true);
      third.start();
      write(ids("c", 1000), true);
      await().atMost(PATIENCE).until(() -> events().size() >= 5000);
    }
    assertThat(events()).hasSize(5000).doesNotHaveDuplicates();
  }

  @Test
  void shouldKeepTheOrderOfAStorysRevisionsAndSetBrokenRecordsAside() {
    try (SinkService sink = new SinkService(config())) {
      sink.start();
      List<TaggedStory> revisions =
          IntStream.rangeClosed(1, 100).mapToObj(revision -> story("s-1", revision)).toList();
      write(revisions, true);
      writeGarbage();
      write(List.of(story("s-1", 101)), true);
      await().atMost(PATIENCE).until(() -> sink.status().read() == 102);

      assertThat(sink.status().refused()).isEqualTo(Map.of("undecodable", 1L));
    }
    assertThat(events())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 101).mapToObj(revision -> "s-1:" + revision).toList());
    assertThat(read(Topics.SINK_DLQ))
        .singleElement()
        .satisfies(letter -> assertThat(letter.getReason()).isEqualTo("undecodable"));
  }

  @Test
  void shouldStopWhereTheGroupLostItsOffsets() throws Exception {
    try (SinkService sink = new SinkService(config())) {
      sink.start();
      write(ids("a", 10), true);
      await().atMost(PATIENCE).until(() -> sink.status().published() == 10);
    }
    try (Admin admin = Admin.create(Map.<String, Object>copyOf(SharedBroker.connection()))) {
      admin.deleteConsumerGroups(Set.of(config().groupId())).all().get();
    }

    try (SinkService sink = new SinkService(config())) {
      sink.start();
      await().atMost(PATIENCE).until(() -> sink.status().state() == State.FAILED);
      assertThat(sink.status().problem()).contains("offsets");
    }
    assertThat(events()).hasSize(10);
  }

  @Test
  void shouldWaitForTheRegistryAndBlameNoRecordMeanwhile() throws Exception {
    write(ids("a", 10), true);
    int port = registry.url().getPort();
    registry.close();
    try (SinkService sink = new SinkService(config())) {
      sink.start();
      await().atMost(PATIENCE).until(() -> sink.status().state() == State.RETRYING);
      assertThat(sink.status().problem()).contains("does not answer");

      registry = EmbeddedRegistry.start(JOURNAL, port);
      await().atMost(PATIENCE).until(() -> sink.status().published() == 10);
      assertThat(sink.status().deadLettered()).isZero();
    }
    assertThat(events()).hasSize(10).doesNotHaveDuplicates();
  }

  private SinkConfig config() {
    return new SinkConfig(
        SharedBroker.connection(),
        registry.url(),
        prefix,
        prefix + "sink",
        "urn:test",
        Duration.ofMillis(20),
        false,
        InstantSource.system());
  }

  private static List<TaggedStory> ids(String start, int count) {
    return IntStream.range(0, count).mapToObj(i -> story(start + i, 1)).toList();
  }

  private void write(List<TaggedStory> stories, boolean commit) {
    Topic<TaggedStory> topic = Topics.TAGGED_STORIES.prefixed(prefix);
    AvroSerde<TaggedStory> serde = topic.valueSerde(client);
    try (KafkaProducer<String, byte[]> producer = producer()) {
      producer.initTransactions();
      producer.beginTransaction();
      stories.forEach(
          story ->
              producer.send(
                  new ProducerRecord<>(
                      topic.name(), story.getStoryId(), serde.serialize(topic.name(), story))));
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.flush();
        producer.abortTransaction();
      }
    }
  }

  private void writeGarbage() {
    try (KafkaProducer<String, byte[]> producer = producer()) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(
          new ProducerRecord<>(
              prefix + "stories.tagged", "s-1", "{}".getBytes(StandardCharsets.UTF_8)));
      producer.commitTransaction();
    }
  }

  private KafkaProducer<String, byte[]> producer() {
    Map<String, Object> properties = new HashMap<>(SharedBroker.connection());
    properties.put("transactional.id", prefix + "writer");
    return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
  }

  private List<String> events() {
    return read(Topics.EVENTS).stream().map(Event::getEventId).toList();
  }

  private <V extends SpecificRecord> List<V> read(Topic<V> topic) {
    return topics.read(topic).stream().map(ConsumerRecord::value).toList();
  }

  private static TaggedStory story(String id, int revision) {
    Instant now = Instant.parse("2026-03-04T05:06:07Z");
    return TaggedStory.newBuilder()
        .setStoryId(id)
        .setRevision(revision)
        .setStatus(revision == 1 ? "NEW" : "UPDATED")
        .setSample(true)
        .setTitle("Baghdad protests against an overflight")
        .setExcerpt("Iraq's government protested.")
        .setTextLength(28)
        .setTextHash("00")
        .setLanguage("en")
        .setPublisher(Publisher.newBuilder().setId("p").setName("P").setTier("wire").build())
        .setFirstSeenAt(now)
        .setFetchedAt(now)
        .setTaggedAt(now)
        .setGrade(1)
        .setScore(0.5)
        .setOpinion(false)
        .setDyads(List.of("USA-IRQ"))
        .setDirection("escalation")
        .setEvidence(
            List.of(
                Evidence.newBuilder()
                    .setSource("text")
                    .setStart(0)
                    .setEnd(28)
                    .setQuote("Iraq's government protested.")
                    .setSupports("grade")
                    .build()))
        .setNovelty("FIRST_REPORT")
        .setRulePack("us-iran-iraq")
        .setRulePackVersion("1")
        .setRawTopic("stories.raw")
        .setRawPartition(0)
        .setRawOffset(0)
        .build();
  }
}
