package org.tensionwire.ingest.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tensionwire.ingest.courtesy.Courtesy;
import org.tensionwire.ingest.courtesy.HostGate;
import org.tensionwire.ingest.courtesy.Turns;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.poll.FeedPoller;
import org.tensionwire.ingest.poll.Haste;
import org.tensionwire.ingest.schedule.Escalation;
import org.tensionwire.ingest.schedule.PollSchedule;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.schemas.topic.Topics;

/** The loop against Kafka's own mocks; what brokers really do is proven in system-tests. */
class IngestLoopTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final String URL = "https://a.example/feed";
  private static final PollSchedule SCHEDULE =
      new PollSchedule(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofDays(1));
  private static final TopicPartition FEEDS_0 = new TopicPartition("feeds", 0);

  private final KnownSchemas schemas = new KnownSchemas();
  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final List<MockProducer<String, byte[]>> producers = new ArrayList<>();
  private final Map<String, FeedState> stored = new HashMap<>();
  private final Escalation escalation = new Escalation();
  private final IngestMeter meter = new IngestMeter();
  private final HostGate gate = new HostGate(Courtesy.STANDARD, site -> false, CLOCK);
  private Supplier<FetchResult> web = IngestLoopTest::document;
  private PollPool pool;
  private IngestLoop loop;
  private int restores;
  private @Nullable MockProducer<String, byte[]> nextProducer;

  @BeforeEach
  void start() {
    FeedPoller poller =
        new FeedPoller(request -> web.get(), new FeedParser(CLOCK), SCHEDULE, escalation, CLOCK);
    pool = new PollPool(poller, 2);
    loop =
        new IngestLoop(
            new IngestLoop.Tools(
                "feeds",
                consumer,
                new Transactions(this::nextProducer),
                new MemoryStore(),
                new DefinitionReader(Topics.FEEDS.valueSerde(schemas), CLOCK),
                new Outbox("", schemas, CLOCK),
                pool,
                new Turns(gate, 2),
                new Haste(SCHEDULE, escalation, CLOCK)::isDue,
                meter,
                CLOCK,
                Duration.ofSeconds(5)));
    loop.subscribe();
    consumer.updateBeginningOffsets(Map.of(FEEDS_0, 0L));
    consumer.rebalance(List.of(FEEDS_0));
  }

  @AfterEach
  void stop() {
    pool.close();
  }

  private final class MemoryStore implements StateStore {
    @Override
    public Map<String, FeedState> restore(int partition) {
      restores++;
      return Map.copyOf(stored);
    }

    @Override
    public void close() {}
  }

  private MockProducer<String, byte[]> nextProducer() {
    MockProducer<String, byte[]> next = nextProducer != null ? nextProducer : producer();
    nextProducer = null;
    return next;
  }

  private MockProducer<String, byte[]> producer() {
    MockProducer<String, byte[]> producer =
        new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    producers.add(producer);
    return producer;
  }

  private static FetchResult document() {
    String feed =
        "<rss version='2.0'><channel><item><guid>javascript:1</guid><title>T</title></item>"
            + "<item><title>B</title><link>javascript:x</link></item></channel></rss>";
    return new FetchResult.Fetched(
        feed.getBytes(StandardCharsets.UTF_8), 200, URL, "text/xml", null, Validators.NONE, null);
  }

  private void define(long offset, String key, byte @Nullable [] value) {
    consumer.addRecord(new ConsumerRecord<>("feeds", 0, offset, key, value));
  }

  private byte[] bytes(FeedDefinition definition) {
    return Topics.FEEDS.valueSerde(schemas).serialize("feeds", definition);
  }

  private List<ProducerRecord<String, byte[]>> committed(String topic) {
    return producers.stream()
        .flatMap(producer -> producer.history().stream())
        .filter(record -> record.topic().equals(topic))
        .toList();
  }

  private void turnUntil(Callable<Boolean> done) {
    await()
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              loop.guarded();
              return done.call();
            });
  }

  private void turnUntilCommitted() {
    int before = committed("feeds.state").size();
    turnUntil(() -> committed("feeds.state").size() > before);
  }

  @Test
  void shouldCommitItemsStateLettersAndOffsetInOneTransaction() {
    define(0, "a", bytes(Samples.feed("a", URL)));

    turnUntilCommitted();

    assertThat(producers).hasSize(1);
    assertThat(producers.get(0).commitCount()).isEqualTo(1);
    assertThat(committed("stories.raw")).hasSize(1);
    assertThat(committed("ingest.dlq")).hasSize(1);
    assertThat(committed("feeds.state")).singleElement().returns(0, ProducerRecord::partition);
    assertThat(producers.get(0).consumerGroupOffsetsHistory())
        .singleElement()
        .satisfies(
            offsets ->
                assertThat(offsets.values().iterator().next().get(FEEDS_0).offset()).isEqualTo(1));
    assertThat(meter.status().items()).isEqualTo(Map.of("new", 1L, "refused", 1L));
    assertThat(meter.status().nextPolls()).isEqualTo(Map.of("learned", 1L));
  }

  @Test
  void shouldStampRecordsWithTheClockAndCarryTheTrace() {
    define(0, "a", bytes(Samples.feed("a", URL)));

    turnUntilCommitted();

    ProducerRecord<String, byte[]> record = committed("stories.raw").get(0);
    RawStory story = Topics.RAW_STORIES.valueSerde(schemas).deserialize("x", record.value());
    assertThat(record.timestamp()).isEqualTo(NOW.toEpochMilli());
    assertThat(record.key()).isEqualTo(story.getStoryId());
    assertThat(
            new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8))
        .matches("00-" + story.getTraceId() + "-[0-9a-f]{16}-01");
  }

  @Test
  void shouldWriteNothingTwiceThatTheRestoredStateKnows() {
    define(0, "a", bytes(Samples.feed("a", URL)));
    turnUntilCommitted();
    byte[] state = committed("feeds.state").get(0).value();
    FeedState first = Topics.FEED_STATES.valueSerde(schemas).deserialize("x", state);
    stored.put("a", withDue(first));

    consumer.rebalance(List.of());
    consumer.updateBeginningOffsets(Map.of(FEEDS_0, 0L));
    consumer.rebalance(List.of(FEEDS_0));
    define(0, "a", bytes(Samples.feed("a", URL)));
    turnUntilCommitted();

    assertThat(restores).isEqualTo(2);
    assertThat(committed("stories.raw")).hasSize(1);
    assertThat(committed("ingest.dlq")).hasSize(1);
    assertThat(committed("feeds.state")).hasSize(2);
  }

  @Test
  void shouldCommitThePollsUnderWayBeforeAPartitionGoesToAnother() {
    CountDownLatch asked = new CountDownLatch(1);
    web =
        () -> {
          asked.countDown();
          await().until(() -> !gate.isOpen("a.example"));
          return document();
        };
    define(0, "a", bytes(Samples.feed("a", URL)));
    turnUntil(() -> asked.getCount() == 0);
    assertThat(committed("feeds.state")).isEmpty();

    consumer.rebalance(List.of());

    assertThat(committed("feeds.state")).hasSize(1);
    assertThat(committed("stories.raw")).hasSize(1);
  }

  private static FeedState withDue(FeedState state) {
    FeedState due = Samples.state(state.getFeedId(), state.getUrl(), NOW);
    due.put("known_items", state.getKnownItems());
    return due;
  }

  @Test
  void shouldDeadLetterABadDefinitionOnceAndPollItsNeighbours() {
    define(0, "bad", new byte[] {1, 2, 3});
    define(1, "a", bytes(Samples.feed("a", URL)));
    define(2, "file", bytes(Samples.feed("file", "file:///etc/passwd")));
    turnUntilCommitted();

    List<DeadLetter> letters =
        committed("ingest.dlq").stream()
            .map(record -> Topics.INGEST_DLQ.valueSerde(schemas).deserialize("x", record.value()))
            .filter(letter -> letter.getStage().equals("feeds"))
            .toList();
    assertThat(letters)
        .extracting(DeadLetter::getReason)
        .containsExactlyInAnyOrder("avro_decode", "bad_url");
    assertThat(committed("stories.raw")).hasSize(1);
  }

  @Test
  void shouldStopPollingWhenTheDefinitionIsDeleted() {
    define(0, "a", bytes(Samples.feed("a", URL)));
    define(1, "a", null);

    for (int i = 0; i < 5; i++) {
      loop.step();
    }

    assertThat(meter.status().feeds()).isZero();
    assertThat(committed("feeds.state")).isEmpty();
  }

  @Test
  void shouldKeepWhatIsFinishedForTheNextGeneration() {
    define(0, "a", bytes(Samples.feed("a", URL)));
    MockProducer<String, byte[]> fenced = producer();
    fenced.sendOffsetsToTransactionException = new CommitFailedException();
    nextProducer = fenced;
    turnUntil(() -> fenced.transactionAborted());
    fenced.sendOffsetsToTransactionException = null;

    turnUntilCommitted();

    assertThat(restores).isEqualTo(1);
    assertThat(committed("stories.raw")).hasSize(1);
    assertThat(producers).hasSize(1);
  }

  @Test
  void shouldStartOverFromTheCommittedStateWhenACommitEndsUnknown() {
    define(0, "a", bytes(Samples.feed("a", URL)));
    MockProducer<String, byte[]> broken = producer();
    broken.commitTransactionException = new TimeoutException("no answer");
    nextProducer = broken;

    turnUntilCommitted();

    assertThat(restores).isEqualTo(2);
    assertThat(broken.history()).isEmpty();
    assertThat(committed("stories.raw")).hasSize(1);
    assertThat(meter.status().lastError()).isEqualTo(TimeoutException.class.getName());
  }
}
