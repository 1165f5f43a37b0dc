package org.tensionwire.enrich.wiring;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Publisher;
import org.tensionwire.enrich.clean.CleanStory;
import org.tensionwire.enrich.clean.Form;
import org.tensionwire.enrich.relate.MapMemory;
import org.tensionwire.enrich.relate.TextRelater;
import org.tensionwire.enrich.revise.RevisionPolicy;
import org.tensionwire.enrich.revise.Settlement;
import org.tensionwire.enrich.revise.Sighting;
import org.tensionwire.enrich.revise.StoryMemory;
import org.tensionwire.enrich.tag.Story;
import org.tensionwire.enrich.tag.Tags;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.GeneratedClasses;

/**
 * Relates clean stories without a broker, in the order of their publication, as the topology does.
 * For one thread.
 */
public final class StoryRelater {
  static {
    // Filling in a record's defaults makes instances of its parts.
    GeneratedClasses.trust();
  }

  /** Where a list of stories without dates begins. */
  private static final Instant START = Instant.parse("2000-01-01T00:00:00Z");

  /** Grade and score of a story of which only the text counts. */
  private static final Tags UNTAGGED =
      new Tags(2, 0, false, List.of(), "none", List.of(), List.of(), List.of(), List.of());

  private final RevisionPolicy policy = new RevisionPolicy();
  private final Map<String, StoryMemory> stories = new HashMap<>();
  private final MapMemory memory = new MapMemory();
  private Instant now = START;

  /**
   * The related story; empty where it is irrelevant or unchanged.
   *
   * @param tags null where the text alone is to be compared
   */
  public Optional<TaggedStory> relate(Story story, @Nullable Tags tags) {
    now = later(story.published());
    Tags found = tags == null ? UNTAGGED : tags;
    Revised revised = revised(story);
    StoryMemory known = stories.get(story.id());
    Settlement settlement =
        policy.settle(known, revised.sight(), found.grade(), TagsDigest.of(found));
    stories.put(story.id(), settlement.memory());
    if (!(settlement instanceof Settlement.Publish publish)) {
      return Optional.empty();
    }
    TaggedStory record =
        TaggedStories.record(
            origin(story), new Tagged(revised, found, "", ""), publish, revised.sight().seenAt());
    return Optional.of(
        tags == null ? new TextRelater(memory).relate(record) : memory.relate(record).story());
  }

  /** The incidents as they stand, by id. */
  public Map<String, Incident> incidents() {
    return memory.incidents();
  }

  private Instant later(@Nullable Instant published) {
    return published == null || published.isBefore(now) ? now : published;
  }

  private Revised revised(Story story) {
    RawStory raw = raw(story);
    CleanStory clean = clean(story);
    Sighting sight = ReviseStage.sight(now, new Clean(raw, clean), null, "");
    return new Revised(raw, clean, null, sight, stories.get(story.id()), null);
  }

  private static CleanStory clean(Story story) {
    return new CleanStory(
        story.id(),
        story.url(),
        story.title(),
        null,
        story.published(),
        story.language(),
        story.text(),
        List.of(story.text().split("\n\n")),
        List.of(),
        List.of(),
        null,
        null,
        Form.ARTICLE,
        false,
        List.of(),
        List.of(),
        null);
  }

  private RawStory raw(Story story) {
    String source = story.source() == null ? "unknown" : story.source();
    return RawStory.newBuilder()
        .setStoryId(story.id())
        .setFeedId(source)
        .setItemKey(story.id())
        .setSample(false)
        .setPublisher(
            Publisher.newBuilder().setId(source).setName(source).setTier("unknown").build())
        .setFeedUrl("")
        .setContentHash("")
        .setPageOutcome("")
        .setFirstSeenAt(now)
        .setFetchedAt(now)
        .setBackfill(false)
        .build();
  }

  private Origin origin(Story story) {
    return new Origin("", 0, 0, now, story.id(), null, new RecordHeaders());
  }
}
