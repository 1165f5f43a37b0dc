package org.tensionwire.enrich.wiring;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.clean.CleanStory;
import org.tensionwire.enrich.relate.Novelty;
import org.tensionwire.enrich.relate.copy.Signature;
import org.tensionwire.enrich.relate.match.StoryTerms;
import org.tensionwire.enrich.revise.Settlement;
import org.tensionwire.enrich.revise.StoryMemory;
import org.tensionwire.enrich.tag.Tags;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.AvroSerde;
import org.tensionwire.schemas.topic.Topic;

/** Writes a revision as the record that relating and the sink read. Thread-safe. */
final class TaggedStories {
  private static final int EXCERPT = 300;
  private static final Tags NOTHING =
      new Tags(0, 0, false, List.of(), "none", List.of(), List.of(), List.of(), List.of());

  private final Topic<TaggedStory> topic;
  private final AvroSerde<TaggedStory> serde;
  private final InstantSource clock;

  TaggedStories(Topic<TaggedStory> topic, AvroSerde<TaggedStory> serde, InstantSource clock) {
    this.topic = topic;
    this.serde = serde;
    this.clock = clock;
  }

  byte[] encode(Origin origin, Tagged story, Settlement.Publish publish) {
    return serde.serialize(topic.name(), record(origin, story, publish, clock.instant()));
  }

  static TaggedStory record(
      Origin origin, Tagged tagged, Settlement.Publish publish, Instant taggedAt) {
    Revised revised = tagged.revised();
    TaggedStory.Builder record = TaggedStory.newBuilder();
    identity(record, origin, tagged, publish);
    record.setTaggedAt(taggedAt);
    content(record, revised);
    terms(record, revised.story(), tagged.tags() == null ? NOTHING : tagged.tags());
    tags(record, tagged.tags() == null ? NOTHING : tagged.tags());
    return record
        .setCopyOf(null)
        .setIncidentIds(List.of())
        .setNovelty(Novelty.FIRST_REPORT.name())
        .build();
  }

  private static void identity(
      TaggedStory.Builder record, Origin origin, Tagged tagged, Settlement.Publish publish) {
    Revised revised = tagged.revised();
    RawStory raw = revised.raw();
    StoryMemory memory = publish.memory();
    record
        .setStoryId(raw.getStoryId())
        .setRevision(publish.revision())
        .setStatus(publish.status().name())
        .setSample(raw.getSample())
        .setPublisher(raw.getPublisher())
        .setFeedId(raw.getFeedId())
        .setFeeds(memory.feeds())
        .setFirstSeenAt(memory.firstSeen())
        .setFetchedAt(revised.sight().seenAt())
        .setMonitoredAt(revised.monitoredAt().orElse(null))
        .setCorrectionNote(revised.note())
        .setWithdrawalReason(publish.reason() == null ? null : publish.reason().code())
        .setRulePack(tagged.packId())
        .setRulePackVersion(tagged.packVersion())
        .setRawTopic(origin.topic())
        .setRawPartition(origin.partition())
        .setRawOffset(origin.offset())
        .setTraceId(trace(origin, raw));
  }

  private static void content(TaggedStory.Builder record, Revised revised) {
    CleanStory story = revised.story();
    record
        .setUrl(story.url())
        .setTitle(story.title())
        .setExcerpt(excerpt(story.text()))
        .setByline(story.byline())
        .setTextLength(story.text().length())
        .setTextHash(revised.sight().hash())
        .setSignature(signature(story))
        .setLanguage(story.language())
        .setPageKind(story.page() == null ? null : story.page().code())
        .setPublishedAt(Published.of(revised));
  }

  private static void terms(TaggedStory.Builder record, CleanStory story, Tags tags) {
    record.setTerms(StoryTerms.of(story.title(), story.text(), tags.entities()));
  }

  private static @Nullable ByteBuffer signature(CleanStory story) {
    return Signature.of(story.title(), story.text())
        .map(signature -> ByteBuffer.wrap(signature.bytes()))
        .orElse(null);
  }

  private static void tags(TaggedStory.Builder record, Tags tags) {
    record
        .setGrade(tags.grade())
        .setScore(ContractTags.confidence(tags.score()))
        .setOpinion(tags.opinion())
        .setDyads(tags.dyads())
        .setDirection(tags.direction())
        .setActions(ContractTags.actions(tags.actions()))
        .setEntities(ContractTags.entities(tags.entities()))
        .setPlaces(ContractTags.places(tags.places()))
        .setEvidence(ContractTags.evidence(tags.evidence()));
  }

  private static @Nullable String trace(Origin origin, RawStory raw) {
    return raw.getTraceId() == null ? TraceParent.traceId(origin.headers()) : raw.getTraceId();
  }

  private static String excerpt(String text) {
    String line = text.replace("\n\n", " ");
    if (line.length() <= EXCERPT) {
      return line;
    }
    int space = line.lastIndexOf(' ', EXCERPT - 1);
    int end = space > EXCERPT / 2 ? space : EXCERPT - 1;
    return line.substring(0, end) + '…';
  }
}
