package org.tensionwire.cli.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tensionwire.cli.broker.SharedBroker;
import org.tensionwire.cli.registry.EmbeddedRegistry;
import org.tensionwire.cli.registry.ListJournal;
import org.tensionwire.cli.wiring.Deployment;
import org.tensionwire.cli.wiring.SchemaRegistrar;
import org.tensionwire.cli.wiring.TopicCreator;
import org.tensionwire.contract.Event;
import org.tensionwire.contract.Publisher;
import org.tensionwire.desk.config.DeskConfig;
import org.tensionwire.desk.wiring.DeskService;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

class DeskOnBrokerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final String prefix = SharedBroker.freshPrefix();
  private EmbeddedRegistry registry;
  private RegistryClient client;

  @BeforeEach
  void lay() throws Exception {
    registry = EmbeddedRegistry.start(new ListJournal(), 0);
    client = new RegistryClient(registry.url());
    try (TopicCreator topics = new TopicCreator(SharedBroker.connection(), (short) 1)) {
      topics.create(Deployment.topics(prefix));
    }
    new SchemaRegistrar(client).register(Deployment.topics(prefix));
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void shouldShowWhatWasAndWhatIsPublishedAndNothingThatWasTakenBack() throws Exception {
    publish("s-before", true);
    try (DeskService desk = new DeskService(config())) {
      desk.start();
      await().atMost(PATIENCE).until(() -> desk.status().ready());
      assertThat(get(desk, "api/events")).contains("s-before:1");

      publish("s-aborted", false);
      publish("s-after", true);
      await().atMost(PATIENCE).until(() -> get(desk, "api/events").contains("s-after:1"));

      assertThat(get(desk, "api/events")).contains("s-before:1").doesNotContain("s-aborted");
      assertThat(get(desk, "")).contains("SAMPLE", "Tehran answers", "/s-after");
      assertThat(get(desk, "readyz")).isEqualTo("RUNNING\n");
    }
  }

  private DeskConfig config() {
    return new DeskConfig(
        SharedBroker.connection(),
        registry.url(),
        prefix,
        "127.0.0.1",
        0,
        false,
        100,
        InstantSource.system());
  }

  private static String get(DeskService desk, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(desk.uri().resolve(path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private void publish(String id, boolean commit) {
    Topic<Event> topic = Topics.EVENTS.prefixed(prefix);
    Map<String, Object> properties = new HashMap<>(SharedBroker.connection());
    properties.put("transactional.id", prefix + "writer");
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      byte[] value = topic.valueSerde(client).serialize(topic.name(), event(id));
      producer.send(new ProducerRecord<>(topic.name(), id, value));
      producer.flush();
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  private static Event event(String id) {
    Instant now = Instant.parse("2026-03-04T05:06:07Z");
    return Event.newBuilder()
        .setEventId(id + ":1")
        .setStoryId(id)
        .setRevision(1)
        .setStatus("NEW")
        .setSample(true)
        .setUrl("https://p.example/" + id)
        .setTitle("Tehran answers")
        .setExcerpt("An answer.")
        .setLanguage("en")
        .setPublisher(Publisher.newBuilder().setId("p").setName("P").setTier("wire").build())
        .setFirstSeenAt(now)
        .setFetchedAt(now)
        .setTaggedAt(now)
        .setGrade(2)
        .setScore(0.5)
        .setOpinion(false)
        .setDyads(List.of("USA-IRN"))
        .setDirection("escalation")
        .setNovelty("FIRST_REPORT")
        .setRulePack("us-iran-iraq")
        .setRulePackVersion("1")
        .build();
  }
}
