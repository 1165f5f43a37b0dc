package org.tensionwire.systemtests.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tensionwire.systemtests.audit.Rows.Entry;
import org.tensionwire.systemtests.audit.Rows.FeedTotals;
import org.tensionwire.systemtests.audit.Rows.IncidentVersion;
import org.tensionwire.systemtests.audit.Rows.Letter;
import org.tensionwire.systemtests.audit.Rows.Place;
import org.tensionwire.systemtests.audit.Rows.Published;
import org.tensionwire.systemtests.audit.Rows.Raw;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.audit.Rows.StoryRevision;
import org.tensionwire.systemtests.audit.Rows.Tagged;
import org.tensionwire.systemtests.feeds.Reference;
import org.tensionwire.systemtests.feeds.Truth;
import org.tensionwire.systemtests.feeds.Truth.Garbage;

/**
 * A small wire that kept every promise: story A in two revisions, story B irrelevant, a repeat of A
 * in another feed, one unreadable record, and B tagged again by other rules.
 */
final class SoundWire {
  static final Truth TRUTH =
      new Truth(
          Map.of(
              "one", Map.of("s1r1", 3, "s1r2", 3, "s2r1", 2, "s3r1", 1),
              "two", Map.of("s1r2", 2)),
          List.of(new Garbage("stories.raw", 0, 9, "no frame")));

  private SoundWire() {}

  static Snapshot snapshot() {
    return new Snapshot(
        List.of(
            raw(0, "one", "A", 1, 1),
            raw(1, "one", "B", 2, 1),
            raw(3, "one", "A", 1, 2),
            raw(4, "two", "A", 1, 2),
            again(10, 1, "one", "B", 2, 1)),
        List.of(tagged(0, 1, 0), tagged(2, 2, 3)),
        List.of(
            entry(0, "A", "published", 1, 0),
            entry(1, "B", "irrelevant", null, 1),
            entry(2, "A", "published", 2, 3),
            entry(3, "A", "unchanged", null, 4),
            entry(4, "?", "dead_lettered", null, 9),
            entry(5, "B", "irrelevant", null, 10)),
        List.of(event(0, 1), event(1, 2)),
        List.of(
            new Letter(new Place("enrich.dlq", 0, 0), "malformed", new Place("stories.raw", 0, 9))),
        List.of(incident(0, 1), incident(1, 2)),
        List.of(totals("one", 9, 2, 1, 6), totals("two", 2, 1, 0, 1)),
        List.of(new Place("stories.raw", 0, 9)));
  }

  static Raw raw(long offset, String feed, String story, int serial, int revision) {
    return new Raw(
        new Place("stories.raw", 0, offset),
        story,
        story,
        feed,
        Optional.of(new Reference(serial, revision)),
        null);
  }

  /** The raw story of {@code offset} as it came at {@code of}. */
  static Raw again(long offset, long of, String feed, String story, int serial, int revision) {
    Raw raw = raw(offset, feed, story, serial, revision);
    return new Raw(
        raw.place(),
        raw.key(),
        raw.storyId(),
        raw.feedId(),
        raw.reference(),
        new Place("stories.raw", 0, of));
  }

  static Tagged tagged(long offset, int revision, long rawOffset) {
    return new Tagged(
        new Place("stories.tagged", 0, offset), new StoryRevision("A", revision), 0, rawOffset);
  }

  static Entry entry(
      long offset, String story, String outcome, @Nullable Integer revision, long rawOffset) {
    return new Entry(new Place("ledger", 0, offset), story, outcome, revision, 0, rawOffset);
  }

  static Published event(long offset, int revision) {
    return new Published(
        new Place("events", 0, offset),
        "A",
        "A:" + revision,
        new StoryRevision("A", revision),
        Optional.of(new Reference(1, revision)));
  }

  static IncidentVersion incident(long offset, int version) {
    return new IncidentVersion(new Place("incidents.tagged", 0, offset), "I", version);
  }

  static FeedTotals totals(String id, long seen, long fresh, long updated, long unchanged) {
    return new FeedTotals(id, seen, fresh, updated, unchanged, Map.of(), "ok");
  }
}
