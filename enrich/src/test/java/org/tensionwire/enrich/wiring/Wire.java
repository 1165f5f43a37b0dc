package org.tensionwire.enrich.wiring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** The topology in a driver, with its topics at hand. */
final class Wire implements AutoCloseable {
  static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private final FakeRegistry registry = new FakeRegistry();
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> raw;

  Wire(Path stateDir) {
    this(stateDir, RawStories.SEEN.plusSeconds(3600), RocketTagger::new);
  }

  Wire(Path stateDir, Instant now, Supplier<StoryTagger> tagger) {
    InstantSource clock = InstantSource.fixed(now);
    Properties settings = StreamsSettings.of(config(stateDir, clock));
    EnrichTopology topology = new EnrichTopology("t.", registry, tagger, new Endings(clock), clock);
    this.driver = new TopologyTestDriver(topology.build(settings), settings, now);
    this.raw =
        driver.createInputTopic("t.stories.raw", new StringSerializer(), new ByteArraySerializer());
  }

  static EnrichConfig config(Path stateDir, InstantSource clock) {
    return new EnrichConfig(
        Map.of("bootstrap.servers", "localhost:9092"),
        java.net.URI.create("http://localhost:8081"),
        "t.",
        "enrich-test",
        stateDir,
        1,
        1,
        clock);
  }

  /** As if so much time passed. */
  void advance(Duration time) {
    driver.advanceWallClockTime(time);
  }

  void put(RawStory.Builder story) {
    put(story, RawStories.SEEN.plusSeconds(1));
  }

  /** As a backfill would: {@code mark} is version, partition and offset. */
  void putAgain(RawStory.Builder story, String mark) {
    RawStory record = story.build();
    byte[] value = Topics.RAW_STORIES.valueSerde(registry).serialize("", record);
    RecordHeaders headers = new RecordHeaders();
    headers.add("retag", mark.getBytes(StandardCharsets.UTF_8));
    raw.pipeInput(
        new TestRecord<>(record.getStoryId(), value, headers, RawStories.SEEN.plusSeconds(1)));
  }

  void putUnder(String key, RawStory.Builder story) {
    putBytes(key, Topics.RAW_STORIES.valueSerde(registry).serialize("", story.build()));
  }

  void put(RawStory.Builder story, Instant written) {
    RawStory record = story.build();
    byte[] value = Topics.RAW_STORIES.valueSerde(registry).serialize("", record);
    RecordHeaders headers = new RecordHeaders();
    headers.add(
        "traceparent", ("00-" + TRACE + "-b7ad6b7169203331-01").getBytes(StandardCharsets.UTF_8));
    raw.pipeInput(new TestRecord<>(record.getStoryId(), value, headers, written));
  }

  void putBytes(String key, byte[] value) {
    raw.pipeInput(new TestRecord<>(key, value, RawStories.SEEN));
  }

  List<TaggedStory> stories() {
    return values(Topics.TAGGED_STORIES);
  }

  List<TestRecord<String, TaggedStory>> storyRecords() {
    return output(Topics.TAGGED_STORIES).readRecordsToList();
  }

  List<Incident> incidents() {
    return values(Topics.TAGGED_INCIDENTS);
  }

  List<TestRecord<String, TensionReading>> readings() {
    return output(Topics.TAGGED_TENSION).readRecordsToList();
  }

  List<LedgerEntry> ledger() {
    return values(Topics.LEDGER);
  }

  List<DeadLetter> deadLetters() {
    return values(Topics.ENRICH_DLQ);
  }

  private <V extends SpecificRecord> List<V> values(Topic<V> topic) {
    return output(topic).readValuesToList();
  }

  private <V extends SpecificRecord> TestOutputTopic<String, V> output(Topic<V> topic) {
    Topic<V> named = topic.prefixed("t.");
    return driver.createOutputTopic(
        named.name(), named.keySerde().deserializer(), named.valueSerde(registry));
  }

  @Override
  public void close() {
    driver.close();
  }
}
