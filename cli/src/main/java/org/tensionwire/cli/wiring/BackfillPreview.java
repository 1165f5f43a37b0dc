package org.tensionwire.cli.wiring;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.backfill.Outcomes;
import org.tensionwire.cli.backfill.Window;
import org.tensionwire.contract.Event;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.wiring.Preview;
import org.tensionwire.enrich.wiring.TagsDigest;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.serde.MalformedRecordException;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/**
 * What a {@link Backfill} would do, judged here and now; nothing is written. A story's text that
 * stands is compared with what was published of it, as far back as the topics go. Holds two hashes
 * per story.
 */
public final class BackfillPreview {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, String> connection;
  private final SchemaIds registry;
  private final String prefix;
  private final Map<String, Standing> published = new HashMap<>();
  private final Map<String, Optional<String>> found = new HashMap<>();

  /**
   * What consumers have of a story.
   *
   * @param tags digest; empty where it was withdrawn
   * @param textHash null where only the event is left
   */
  private record Standing(Optional<String> tags, @Nullable String textHash) {}

  public BackfillPreview(Map<String, String> connection, SchemaIds registry, String prefix) {
    this.connection = connection;
    this.registry = registry;
    this.prefix = prefix;
  }

  /**
   * @param changes told of each story that would change, and how
   * @return what would become of the stories, each counted once
   */
  public Outcomes run(Window window, RulePack pack, BiConsumer<String, String> changes) {
    read(Topics.EVENTS, this::event);
    read(Topics.TAGGED_STORIES, this::tagged);
    tag(window, new Preview(pack));
    Outcomes outcomes = new Outcomes();
    found.forEach(
        (story, tags) -> {
          String change = change(published.get(story), tags);
          outcomes.add(change);
          if (change.startsWith("would")) {
            changes.accept(story, change);
          }
        });
    return outcomes;
  }

  private void event(Event event) {
    boolean down = event.getStatus().equals("WITHDRAWN");
    Optional<String> tags = down ? Optional.empty() : Optional.of(TagsDigest.of(event));
    published.put(event.getStoryId(), new Standing(tags, null));
  }

  private void tagged(TaggedStory story) {
    boolean down = story.getStatus().equals("WITHDRAWN");
    Optional<String> tags = down ? Optional.empty() : Optional.of(TagsDigest.of(story));
    published.put(story.getStoryId(), new Standing(tags, story.getTextHash()));
  }

  private <V extends SpecificRecord> void read(Topic<V> unprefixed, Consumer<V> reader) {
    Topic<V> topic = unprefixed.prefixed(prefix);
    try (TopicTail<V> tail = TopicTail.fromBeginning(connection, topic, registry)) {
      while (!tail.caughtUp()) {
        for (TopicTail.Item<V> item : tail.poll(POLL)) {
          if (item instanceof TopicTail.Read<V> read && read.value() != null) {
            reader.accept(read.value());
          }
        }
      }
    }
  }

  private void tag(Window window, Preview preview) {
    Topic<RawStory> raw = Topics.RAW_STORIES.prefixed(prefix);
    AvroSerde<RawStory> serde = raw.valueSerde(registry);
    try (RawStoryReader reader = new RawStoryReader(connection, raw.name(), window)) {
      while (!reader.atEnd()) {
        for (ConsumerRecord<byte[], byte[]> record : reader.next()) {
          tag(record, serde, preview);
        }
      }
    }
  }

  private void tag(
      ConsumerRecord<byte[], byte[]> record, AvroSerde<RawStory> serde, Preview preview) {
    try {
      RawStory story = serde.deserialize(record.topic(), record.value());
      if (story != null) {
        keep(story.getStoryId(), preview.find(story));
      }
    } catch (MalformedRecordException e) {
      found.put(record.partition() + "/" + record.offset(), Optional.empty());
    }
  }

  /** Another text than the one that was published is no longer, or not yet, the story's. */
  private void keep(String story, Preview.Found preview) {
    Standing standing = published.get(story);
    String stands = standing == null ? null : standing.textHash();
    if (stands == null || stands.equals(preview.textHash())) {
      found.put(story, preview.tags());
    }
  }

  private static String change(@Nullable Standing standing, Optional<String> tags) {
    boolean live = standing != null && standing.tags().isPresent();
    if (tags.isEmpty()) {
      return live ? "would be withdrawn" : "irrelevant";
    }
    if (!live) {
      return standing == null ? "would be new" : "would be updated";
    }
    return standing.tags().equals(tags) ? "unchanged" : "would be updated";
  }
}
