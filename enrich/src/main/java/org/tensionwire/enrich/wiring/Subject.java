package org.tensionwire.enrich.wiring;

import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.pipeline.TaggedStory;

/**
 * The raw record that an outcome is about.
 *
 * @param feedId null where the record cannot be read
 * @param url null where there is none
 * @param partition of the raw record
 * @param offset of the raw record
 */
record Subject(
    String storyId, @Nullable String feedId, @Nullable String url, int partition, long offset) {

  static Subject of(Origin origin) {
    String key = origin.key();
    return new Subject(key == null ? "" : key, null, null, origin.partition(), origin.offset());
  }

  static Subject of(Origin origin, RawStory raw) {
    return new Subject(
        raw.getStoryId(), raw.getFeedId(), raw.getUrl(), origin.partition(), origin.offset());
  }

  static Subject of(TaggedStory story) {
    return new Subject(
        story.getStoryId(),
        story.getFeedId(),
        story.getUrl(),
        story.getRawPartition(),
        story.getRawOffset());
  }
}
