package org.tensionwire.sink.publish;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Event;
import org.tensionwire.contract.Evidence;
import org.tensionwire.pipeline.TaggedStory;

/** Turns a tagged story into the event that the contract promises; only shortens, never changes. */
final class StoryEvent {
  private StoryEvent() {}

  static Event of(TaggedStory story) {
    Event.Builder event = Event.newBuilder();
    identity(event, story);
    texts(event, story);
    times(event, story);
    codes(event, story);
    relations(event, story);
    return event.build();
  }

  private static void identity(Event.Builder event, TaggedStory story) {
    event
        .setEventId(story.getStoryId() + ":" + story.getRevision())
        .setStoryId(story.getStoryId())
        .setRevision(story.getRevision())
        .setStatus(story.getStatus())
        .setSample(story.getSample())
        .setRulePack(story.getRulePack())
        .setRulePackVersion(story.getRulePackVersion())
        .setTraceId(story.getTraceId());
  }

  private static void texts(Event.Builder event, TaggedStory story) {
    String note = story.getCorrectionNote();
    event
        .setUrl(story.getUrl())
        .setTitle(Excerpt.of(story.getTitle(), EventContract.LONGEST_TITLE))
        .setExcerpt(Excerpt.of(story.getExcerpt(), EventContract.LONGEST_EXCERPT))
        .setLanguage(story.getLanguage())
        .setPublisher(story.getPublisher())
        .setFeeds(story.getFeeds())
        .setChanges(story.getChanges())
        .setCorrectionNote(note == null ? null : Excerpt.of(note, EventContract.LONGEST_NOTE))
        .setWithdrawalReason(story.getWithdrawalReason());
  }

  private static void times(Event.Builder event, TaggedStory story) {
    event
        .setPublishedAt(story.getPublishedAt())
        .setFirstSeenAt(story.getFirstSeenAt())
        .setFetchedAt(story.getFetchedAt())
        .setTaggedAt(story.getTaggedAt());
  }

  private static void codes(Event.Builder event, TaggedStory story) {
    event
        .setGrade(story.getGrade())
        .setScore(story.getScore())
        .setOpinion(story.getOpinion())
        .setDyads(story.getDyads())
        .setDirection(story.getDirection())
        .setActions(story.getActions().stream().map(StoryEvent::action).toList())
        .setEntities(story.getEntities())
        .setPlaces(story.getPlaces())
        .setEvidence(evidence(story.getEvidence()));
  }

  private static void relations(Event.Builder event, TaggedStory story) {
    event
        .setCopyOf(story.getCopyOf())
        .setIncidentIds(story.getIncidentIds())
        .setNovelty(story.getNovelty());
  }

  private static Action action(Action action) {
    return with(action, new Action(), "evidence", evidence(action.getEvidence()));
  }

  private static List<Evidence> evidence(List<Evidence> passages) {
    return passages.stream().map(StoryEvent::passage).toList();
  }

  private static Evidence passage(Evidence passage) {
    String quote = Excerpt.of(passage.getQuote(), PartContract.LONGEST_QUOTE);
    return with(passage, new Evidence(), "quote", quote);
  }

  /** A shallow copy with one field replaced; Avro's builders would copy deeply. */
  private static <R extends SpecificRecord> R with(R from, R into, String name, Object value) {
    for (Schema.Field field : from.getSchema().getFields()) {
      into.put(field.pos(), field.name().equals(name) ? value : from.get(field.pos()));
    }
    return into;
  }
}
