package org.tensionwire.schemas.topic;

import java.util.List;
import org.tensionwire.contract.Event;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.pipeline.RulePackRecord;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.GeneratedClasses;
import org.tensionwire.schemas.topic.Topic.Audience;

/** Every topic of the wire, unprefixed. {@code docs/topics.md} says what each promises. */
public final class Topics {
  static {
    GeneratedClasses.trust();
  }

  /**
   * Keyed by feed id; the partition is chosen by the feed's registrable domain, as it is for {@link
   * #FEED_STATES}.
   */
  public static final Topic<FeedDefinition> FEEDS =
      new Topic<>(
          "feeds",
          FeedDefinition.class,
          FeedDefinition::new,
          8,
          Audience.INTERNAL,
          Retention.compacted());

  /** Keyed by feed id, in the partition of the feed's definition. */
  public static final Topic<FeedState> FEED_STATES =
      new Topic<>(
          "feeds.state",
          FeedState.class,
          FeedState::new,
          8,
          Audience.INTERNAL,
          Retention.compacted());

  /** Keyed by story id. */
  public static final Topic<RawStory> RAW_STORIES =
      new Topic<>(
          "stories.raw", RawStory.class, RawStory::new, 4, Audience.INTERNAL, Retention.days(14));

  /** Keyed by pack id. */
  public static final Topic<RulePackRecord> RULES =
      new Topic<>(
          "rules",
          RulePackRecord.class,
          RulePackRecord::new,
          1,
          Audience.INTERNAL,
          Retention.compacted());

  /** Keyed by story id. */
  public static final Topic<TaggedStory> TAGGED_STORIES =
      new Topic<>(
          "stories.tagged",
          TaggedStory.class,
          TaggedStory::new,
          4,
          Audience.INTERNAL,
          Retention.days(7));

  /** Keyed by incident id. */
  public static final Topic<Incident> TAGGED_INCIDENTS =
      new Topic<>(
          "incidents.tagged",
          Incident.class,
          Incident::new,
          4,
          Audience.INTERNAL,
          Retention.days(7));

  /**
   * Keyed by dyad and period; with the time behind where it corrects a reading that is not the
   * latest.
   */
  public static final Topic<TensionReading> TAGGED_TENSION =
      new Topic<>(
          "tension.tagged",
          TensionReading.class,
          TensionReading::new,
          1,
          Audience.INTERNAL,
          Retention.days(7));

  /** Keyed by story id: the outcome of every raw story. */
  public static final Topic<LedgerEntry> LEDGER =
      new Topic<>(
          "ledger", LedgerEntry.class, LedgerEntry::new, 4, Audience.INTERNAL, Retention.days(14));

  public static final Topic<DeadLetter> INGEST_DLQ = deadLetters("ingest.dlq");
  public static final Topic<DeadLetter> ENRICH_DLQ = deadLetters("enrich.dlq");
  public static final Topic<DeadLetter> SINK_DLQ = deadLetters("sink.dlq");

  /** Keyed by story id. */
  public static final Topic<Event> EVENTS =
      new Topic<>("events", Event.class, Event::new, 4, Audience.PUBLIC, Retention.days(90));

  /** Keyed by incident id. */
  public static final Topic<Incident> INCIDENTS =
      new Topic<>(
          "incidents", Incident.class, Incident::new, 4, Audience.PUBLIC, Retention.compacted());

  /** Keyed by dyad and period, such as {@code USA-IRN/hour}: the latest reading. */
  public static final Topic<TensionReading> TENSION =
      new Topic<>(
          "tension",
          TensionReading.class,
          TensionReading::new,
          1,
          Audience.PUBLIC,
          Retention.compacted());

  /** Keyed as {@link #TENSION}: every reading. */
  public static final Topic<TensionReading> TENSION_HISTORY =
      new Topic<>(
          "tension.history",
          TensionReading.class,
          TensionReading::new,
          1,
          Audience.PUBLIC,
          Retention.days(400));

  public static final List<Topic<?>> ALL =
      List.of(
          FEEDS,
          FEED_STATES,
          RAW_STORIES,
          RULES,
          TAGGED_STORIES,
          TAGGED_INCIDENTS,
          TAGGED_TENSION,
          LEDGER,
          INGEST_DLQ,
          ENRICH_DLQ,
          SINK_DLQ,
          EVENTS,
          INCIDENTS,
          TENSION,
          TENSION_HISTORY);

  public static final List<Topic<DeadLetter>> DEAD_LETTERS =
      List.of(INGEST_DLQ, ENRICH_DLQ, SINK_DLQ);

  private Topics() {}

  private static Topic<DeadLetter> deadLetters(String name) {
    return new Topic<>(
        name, DeadLetter.class, DeadLetter::new, 1, Audience.INTERNAL, Retention.days(30));
  }
}
