package org.tensionwire.enrich.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.tensionwire.enrich.index.Contribution;
import org.tensionwire.enrich.relate.StoryReports;
import org.tensionwire.enrich.relate.copy.OriginalStore;
import org.tensionwire.enrich.relate.match.Candidates;
import org.tensionwire.enrich.relate.match.Profile;
import org.tensionwire.enrich.revise.StoryMemory;

/** The state stores: their names, what they hold, and how long. */
final class Stores {
  static final String STORIES = "stories";
  static final String TEXTS = "texts";
  static final String REPORTS = "reports";
  static final String CANDIDATES = "candidates";
  static final String PROFILES = "profiles";
  static final String INCIDENTS = "incidents";
  static final String INDEX_INCIDENTS = "index-incidents";
  static final String INDEX_HOURS = "index-hours";
  static final String INDEX_READINGS = "index-readings";

  /** A story that no feed lists for this long is a new one should it come back. */
  static final Duration STORY_HORIZON = Duration.ofDays(90);

  static final Duration INCIDENT_HORIZON = Duration.ofDays(60);
  private static final Duration FORGET_EVERY = Duration.ofMinutes(1);

  private Stores() {}

  static StoreBuilder<KeyValueStore<String, StoryMemory>> stories() {
    return store(STORIES, new JsonSerde<>(StoryMemory.class));
  }

  static StoreBuilder<KeyValueStore<Long, byte[]>> texts() {
    return store(TEXTS, Serdes.Long(), Serdes.ByteArray());
  }

  static List<StoreBuilder<?>> ofRelate() {
    return List.of(
        texts(),
        store(REPORTS, new JsonSerde<>(StoryReports.class)),
        store(CANDIDATES, new JsonSerde<>(Candidates.class)),
        store(PROFILES, new JsonSerde<>(Profile.class)),
        store(INCIDENTS, Serdes.ByteArray()));
  }

  static List<StoreBuilder<?>> ofIndex() {
    return List.of(
        store(INDEX_INCIDENTS, new JsonSerde<>(Contribution.class)),
        store(INDEX_HOURS, Serdes.Long()),
        store(INDEX_READINGS, Serdes.ByteArray()));
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return store(name, Serdes.String(), values);
  }

  private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(
      String name, Serde<K> keys, Serde<V> values) {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), keys, values)
        .withCachingDisabled()
        .withLoggingEnabled(Map.of(TopicConfig.COMPRESSION_TYPE_CONFIG, "zstd"));
  }

  static Shelf<StoryMemory> storiesOf(ProcessingContext context) {
    return shelf(context, STORIES, STORY_HORIZON, StoryMemory::lastSeen);
  }

  static OriginalStore originalsOf(ProcessingContext context) {
    return new OriginalShelf(context.getStateStore(TEXTS));
  }

  static Shelf<StoryReports> reportsOf(ProcessingContext context) {
    return shelf(context, REPORTS, STORY_HORIZON, StoryReports::seen);
  }

  static Shelf<Candidates> candidatesOf(ProcessingContext context) {
    return shelf(context, CANDIDATES, INCIDENT_HORIZON, Candidates::seen);
  }

  static Shelf<Profile> profilesOf(ProcessingContext context) {
    return shelf(context, PROFILES, INCIDENT_HORIZON, Profile::seen);
  }

  /** Incidents encoded as their topic has them. */
  static Shelf<byte[]> incidentsOf(ProcessingContext context, Function<byte[], Instant> seen) {
    return shelf(context, INCIDENTS, INCIDENT_HORIZON, seen);
  }

  private static <V> Shelf<V> shelf(
      ProcessingContext context, String name, Duration horizon, Function<V, Instant> seen) {
    return new Shelf<>(context.getStateStore(name), horizon, seen);
  }

  /** Deletes from time to time what a shelf no longer shows. */
  static void forgetting(ProcessingContext context, Set<Shelf<?>> shelves) {
    context.schedule(
        FORGET_EVERY,
        PunctuationType.WALL_CLOCK_TIME,
        at -> {
          Instant streamTime = Instant.ofEpochMilli(context.currentStreamTimeMs());
          shelves.forEach(shelf -> shelf.forget(streamTime));
        });
  }
}
