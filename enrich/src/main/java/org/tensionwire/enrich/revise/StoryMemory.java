package org.tensionwire.enrich.revise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a story between its sights; never its text.
 *
 * @param hash of title and text as last taken
 * @param length of the text as last taken, in UTF-16 units
 * @param hadPage whether that text came with the article's page
 * @param note hash of the publisher's correction as last taken; null where there was none
 * @param revision last published revision, 0 where none was
 * @param status of that revision; null where none was
 * @param feed whose text is followed
 * @param raw where the raw story stands whose text was taken; null where that was not noted
 * @param taken when the text as last taken was fetched; null where that was not noted
 * @param tags digest of the tags that were last published; null where the story does not stand
 * @param feeds in which it was seen, at most {@link #MAX_FEEDS}
 */
public record StoryMemory(
    String hash,
    int length,
    boolean hadPage,
    @Nullable String note,
    int revision,
    @Nullable Status status,
    String feed,
    @Nullable String raw,
    @Nullable Instant taken,
    @Nullable String tags,
    List<String> feeds,
    Instant firstSeen,
    Instant lastSeen) {
  public static final int MAX_FEEDS = 200;

  public StoryMemory {
    feeds = List.copyOf(feeds);
  }

  /** Whether the last published revision still stands. */
  boolean isLive() {
    return revision > 0 && status != Status.WITHDRAWN;
  }

  StoryMemory seen(Sighting sight) {
    return new StoryMemory(
        hash,
        length,
        hadPage,
        note,
        revision,
        status,
        feed,
        raw,
        taken,
        tags,
        with(sight.feed()),
        firstSeen.isBefore(sight.firstSeen()) ? firstSeen : sight.firstSeen(),
        lastSeen.isAfter(sight.seenAt()) ? lastSeen : sight.seenAt());
  }

  private List<String> with(String other) {
    if (feeds.contains(other) || feeds.size() >= MAX_FEEDS) {
      return feeds;
    }
    List<String> more = new ArrayList<>(feeds);
    more.add(other);
    return more;
  }
}
