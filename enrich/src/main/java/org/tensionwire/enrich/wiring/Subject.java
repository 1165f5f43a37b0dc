package org.tensionwire.enrich.wiring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.clean.CleanStory;
import org.tensionwire.enrich.clean.PageKind;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.pipeline.TaggedStory;

/**
 * The raw record that an outcome is about.
 *
 * @param feedId null where the record cannot be read
 * @param url null where there is none
 * @param pageKind null where no page was read
 * @param partition of the raw record
 * @param offset of the raw record
 * @param monitoredAt when the story counts for the index; null unless this is its first outcome
 */
record Subject(
    String storyId,
    @Nullable String feedId,
    @Nullable String url,
    @Nullable String pageKind,
    int partition,
    long offset,
    @Nullable Instant monitoredAt,
    boolean sample) {

  static Subject of(Origin origin) {
    String key = origin.key();
    return new Subject(
        key == null ? "" : key, null, null, null, origin.partition(), origin.offset(), null, false);
  }

  static Subject of(Origin origin, RawStory raw) {
    return pageOf(origin, raw, null);
  }

  static Subject of(Origin origin, RawStory raw, CleanStory story) {
    return pageOf(origin, raw, story.page());
  }

  private static Subject pageOf(Origin origin, RawStory raw, @Nullable PageKind page) {
    return new Subject(
        raw.getStoryId(),
        raw.getFeedId(),
        raw.getUrl(),
        page == null ? null : page.code(),
        origin.partition(),
        origin.offset(),
        null,
        raw.getSample());
  }

  /** The same as a story's first outcome. */
  Subject first(Instant at) {
    return new Subject(storyId, feedId, url, pageKind, partition, offset, at, sample);
  }

  static Subject of(TaggedStory story) {
    return new Subject(
        story.getStoryId(),
        story.getFeedId(),
        story.getUrl(),
        story.getPageKind(),
        story.getRawPartition(),
        story.getRawOffset(),
        story.getMonitoredAt(),
        story.getSample());
  }
}
