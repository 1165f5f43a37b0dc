package org.tensionwire.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tensionwire.contract.Publisher;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topics;
import org.tensionwire.systemtests.feeds.Draft;
import org.tensionwire.systemtests.feeds.Prose;
import org.tensionwire.systemtests.harness.Wire;

/** Writes generated stories into {@code stories.raw}, as ingest would. */
final class RawStories implements AutoCloseable {
  private static final int PUBLISHERS = 40;
  private static final Duration SPREAD = Duration.ofDays(60);

  private final Prose prose;
  private final int relevantPercent;
  private final int length;
  private final KafkaProducer<String, RawStory> producer;

  /**
   * @param relevantPercent share of stories that report a tension
   * @param length characters of text per story, markup not counted
   */
  RawStories(Wire wire, long seed, int relevantPercent, int length) {
    this.prose = new Prose(seed);
    this.relevantPercent = relevantPercent;
    this.length = length;
    RegistryClient registry = new RegistryClient(java.net.URI.create(wire.registry()));
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            wire.bootstrapServers(),
            "linger.ms",
            5,
            "batch.size",
            256 * 1024,
            "compression.type",
            "zstd",
            "max.request.size",
            8 << 20);
    this.producer =
        new KafkaProducer<>(
            settings, new StringSerializer(), Topics.RAW_STORIES.valueSerde(registry));
  }

  Future<RecordMetadata> send(int serial, Instant now) {
    String id = "bench-" + serial;
    return producer.send(
        new ProducerRecord<>(
            Topics.RAW_STORIES.name(), null, now.toEpochMilli(), id, story(id, serial, now)));
  }

  private RawStory story(String id, int serial, Instant now) {
    boolean relevant = Math.floorMod(serial * 37, 100) < relevantPercent;
    Draft draft = prose.write(serial, 1, relevant, length);
    Instant published = now.minusSeconds(Math.floorMod(serial * 7919L, SPREAD.toSeconds()));
    return RawStory.newBuilder()
        .setStoryId(id)
        .setFeedId("bench-" + serial % PUBLISHERS)
        .setItemKey(id)
        .setSample(true)
        .setPublisher(publisher(serial % PUBLISHERS))
        .setFeedUrl("http://bench.example/feed.xml")
        .setUrl("http://bench.example/" + serial)
        .setLink("http://bench.example/" + serial)
        .setTitle(draft.title())
        .setSummary(draft.paragraphs().get(0))
        .setContent(draft.html())
        .setAuthors(List.of())
        .setCategories(List.of())
        .setLanguage("en")
        .setPublishedAt(published)
        .setContentHash(Integer.toHexString(draft.hashCode()))
        .setPageOutcome("not_needed")
        .setFirstSeenAt(now)
        .setFetchedAt(now)
        .setBackfill(false)
        .build();
  }

  private static Publisher publisher(int number) {
    return Publisher.newBuilder()
        .setId("publisher-" + number)
        .setName("Invented publisher " + number)
        .setOwner("owner-" + number / 2)
        .setCountry("GBR")
        .setTier("national")
        .build();
  }

  @Override
  public void close() {
    producer.close();
  }
}
