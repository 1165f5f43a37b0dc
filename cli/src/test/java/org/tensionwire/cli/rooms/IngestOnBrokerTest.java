package org.tensionwire.cli.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tensionwire.cli.broker.SharedBroker;
import org.tensionwire.cli.registry.EmbeddedRegistry;
import org.tensionwire.cli.registry.ListJournal;
import org.tensionwire.contract.Publisher;
import org.tensionwire.ingest.http.AddressRules;
import org.tensionwire.ingest.wiring.IngestConfig;
import org.tensionwire.ingest.wiring.IngestService;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

class IngestOnBrokerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static EmbeddedRegistry registry;
  private static HttpServer web;

  private final String prefix = SharedBroker.freshPrefix();
  private final RegistryClient client = new RegistryClient(registry.url());
  private LaidTopics topics;

  @BeforeAll
  static void startRegistryAndWeb() throws IOException {
    registry = EmbeddedRegistry.start(new ListJournal(), 0);
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] document =
        "<rss version='2.0'><channel><title>F</title></channel></rss>"
            .getBytes(StandardCharsets.UTF_8);
    web.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, document.length);
          exchange.getResponseBody().write(document);
          exchange.close();
        });
    web.start();
  }

  @AfterAll
  static void stop() {
    web.stop(0);
    registry.close();
  }

  @Test
  void shouldPollAFeedBeforeItsTimeWhenItsStoriesEscalateAndNoOther() {
    topics = LaidTopics.lay(prefix, client);
    write(Topics.FEEDS, Map.of("hot", feed("hot"), "calm", feed("calm")));
    try (IngestService ingest = new IngestService(config())) {
      ingest.start();
      await().atMost(PATIENCE).until(() -> states().size() == 2);
      assertThat(states().values())
          .allMatch(state -> state.getNextPollAt().isAfter(Instant.now().plusSeconds(1_800)));

      IntStream.range(0, 3)
          .mapToObj(i -> "story-" + i)
          .forEach(id -> write(Topics.TAGGED_STORIES, Map.of(id, central(id, "hot"))));

      await()
          .atMost(PATIENCE)
          .until(() -> states().get("hot").getNextPollReason().equals("escalation"));
      await().atMost(PATIENCE).until(() -> polls("hot") >= 4);
      assertThat(polls("calm")).isEqualTo(1);
      assertThat(ingest.status().lastError()).isNull();
    }
  }

  private IngestConfig config() {
    return IngestConfig.of(SharedBroker.connection(), registry.url())
        .withTopicPrefix(prefix)
        .withIntervals(Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofDays(1))
        .withAddresses(AddressRules.permitting(AddressRules.LOOPBACK));
  }

  private static FeedDefinition feed(String id) {
    return FeedDefinition.newBuilder()
        .setFeedId(id)
        .setUrl("http://127.0.0.1:" + web.getAddress().getPort() + "/" + id)
        .setPublisher(publisher())
        .setFetchPages(false)
        .setSample(true)
        .build();
  }

  private static Publisher publisher() {
    return Publisher.newBuilder().setId("p").setName("P").setTier("wire").build();
  }

  private static TaggedStory central(String id, String feedId) {
    Instant now = Instant.now();
    return TaggedStory.newBuilder()
        .setStoryId(id)
        .setRevision(1)
        .setStatus("NEW")
        .setSample(true)
        .setTitle("T")
        .setExcerpt("E")
        .setTextLength(1)
        .setTextHash("h")
        .setLanguage("en")
        .setPublisher(publisher())
        .setFeedId(feedId)
        .setFirstSeenAt(now)
        .setFetchedAt(now)
        .setTaggedAt(now)
        .setGrade(2)
        .setScore(1)
        .setOpinion(false)
        .setDirection("escalation")
        .setNovelty("FIRST_REPORT")
        .setRulePack("r")
        .setRulePackVersion("1")
        .setRawTopic("stories.raw")
        .setRawPartition(0)
        .setRawOffset(0)
        .build();
  }

  private <V extends SpecificRecord> void write(Topic<V> unprefixed, Map<String, V> values) {
    Topic<V> topic = unprefixed.prefixed(prefix);
    Map<String, Object> settings = new HashMap<>(SharedBroker.connection());
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      values.forEach(
          (key, value) ->
              producer.send(
                  new ProducerRecord<>(
                      topic.name(), key, topic.valueSerde(client).serialize(topic.name(), value))));
    }
  }

  private long polls(String feedId) {
    return states().get(feedId).getPolls().values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<String, FeedState> states() {
    Map<String, FeedState> states = new HashMap<>();
    topics.read(Topics.FEED_STATES).forEach(record -> states.put(record.key(), record.value()));
    return states;
  }
}
