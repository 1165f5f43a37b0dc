package org.tensionwire.systemtests.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tensionwire.systemtests.feeds.Reference;

/** What an audit keeps of the records that it read, in the order of their partitions. */
final class Rows {
  /** Where a record stands. */
  record Place(String topic, int partition, long offset) {}

  /**
   * @param again where the story stands as it came, if it was written once more to be tagged by
   *     other rules; null for what came of a feed
   */
  record Raw(
      Place place,
      String key,
      String storyId,
      String feedId,
      Optional<Reference> reference,
      @Nullable Place again) {}

  record Tagged(Place place, StoryRevision version, long rawPartition, long rawOffset) {}

  record Entry(
      Place place,
      String storyId,
      String outcome,
      @Nullable Integer revision,
      int rawPartition,
      long rawOffset) {}

  record Published(
      Place place,
      String key,
      String eventId,
      StoryRevision version,
      Optional<Reference> reference) {}

  record Letter(Place place, String reason, @Nullable Place origin) {}

  record IncidentVersion(Place place, String incidentId, int version) {}

  /** Totals of a feed's latest state. */
  record FeedTotals(
      String feedId,
      long seen,
      long fresh,
      long updated,
      long unchanged,
      Map<String, Long> refused,
      String lastOutcome) {}

  /** A story in one revision, the unit that is promised exactly once. */
  record StoryRevision(String storyId, int revision) {
    @Override
    public String toString() {
      return storyId + ":" + revision;
    }
  }

  /**
   * Everything that was read. {@code unreadable} are records that no decoder could take, by place.
   */
  record Snapshot(
      List<Raw> raws,
      List<Tagged> tagged,
      List<Entry> ledger,
      List<Published> events,
      List<Letter> letters,
      List<IncidentVersion> incidents,
      List<FeedTotals> feeds,
      List<Place> unreadable) {

    /** Raw stories that came of a feed. */
    List<Raw> arrivals() {
      return raws.stream().filter(raw -> raw.again() == null).toList();
    }
  }

  private Rows() {}
}
