package org.tensionwire.ingest.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import org.tensionwire.ingest.schedule.Escalation;
import org.tensionwire.pipeline.TaggedStory;

/** Reports central news to the feeds that brought them. */
record CentralNews(Escalation escalation, InstantSource clock) {
  private static final Duration NEWS = Duration.ofHours(6);
  private static final int CENTRAL = 2;

  void take(TaggedStory story) {
    if (isCentralNews(story)) {
      Set<String> feeds = new LinkedHashSet<>(story.getFeeds());
      if (story.getFeedId() != null) {
        feeds.add(story.getFeedId());
      }
      feeds.forEach(feed -> escalation.reported(feed, story.getFirstSeenAt(), clock.instant()));
    }
  }

  /** Told once, and new: what a feed shows when it is first polled may be days old. */
  private static boolean isCentralNews(TaggedStory story) {
    Instant published = story.getPublishedAt();
    return story.getStatus().equals("NEW")
        && story.getGrade() >= CENTRAL
        && (published == null || published.isAfter(story.getFirstSeenAt().minus(NEWS)));
  }
}
