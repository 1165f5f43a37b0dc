package org.tensionwire.ingest.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.tensionwire.ingest.item.FeedItem;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.KnownItem;
import org.tensionwire.pipeline.RawStory;

/** Tells the new and changed items of a document from the known ones. For one poll. */
final class ItemSift {
  /** History that one poll takes: a hundred thousand old items must not bury the news. */
  private static final int MOST_HISTORY = 100;

  private final RawStories records;
  private final PageReader pages;
  private final InstantSource clock;
  private final Tally tally = new Tally();
  private final Delays delays = new Delays();
  private final List<RawStory> stories = new ArrayList<>();
  private final List<RawStory> held = new ArrayList<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();

  /**
   * @param held stories that must not go on, since the feed is in quarantine
   * @param waiting items left for the next poll, unseen so far
   */
  record Sifted(
      List<RawStory> stories,
      List<RawStory> held,
      List<DeadLetter> deadLetters,
      List<KnownItem> known,
      Tally tally,
      Delays delays,
      int waiting) {}

  ItemSift(RawStories records, PageReader pages, InstantSource clock) {
    this.records = records;
    this.pages = pages;
    this.clock = clock;
  }

  /** Takes news before history. */
  Sifted sift(FeedState before, List<Sight> sights, History history) {
    Instant now = clock.instant();
    FeedMemory memory = new FeedMemory(before.getKnownItems(), now);
    int waiting = 0;
    for (Sight sight : history.last(sights)) {
      FeedItem item = sight.item();
      if (sight.repeated()) {
        repeat(item);
      } else if (item instanceof FeedItem.Refused refused) {
        tally.refused(refused.reason().code());
        deadLetters.add(DeadLetters.item(before.getFeedId(), refused, now));
      } else if (item instanceof FeedItem.Accepted accepted) {
        boolean past = history.contains(sight);
        boolean later = past && tally.backfilled() >= MOST_HISTORY;
        PageReader.PageResult page = later ? null : pages.read(accepted);
        if (page == null) {
          waiting++;
          continue;
        }
        Instant first = sight.known() == null ? now : sight.known().getFirstSeenAt();
        RawStory story =
            records.story(
                accepted.as(sight.key(), sight.storyId()), page, first == null ? now : first, past);
        if (Quarantine.isOn(before)) {
          tally.refused(Quarantine.REASON);
          held.add(story);
        } else {
          take(story, sight, past);
        }
      }
      memory.listed(sight);
    }
    return new Sifted(
        stories, held, deadLetters, memory.known(sights.size()), tally, delays, waiting);
  }

  private void repeat(FeedItem item) {
    if (item instanceof FeedItem.Refused refused) {
      tally.refused(refused.reason().code());
    } else {
      tally.unchanged();
    }
  }

  private void take(RawStory story, Sight sight, boolean past) {
    if (sight.fresh()) {
      tally.fresh(past);
      if (!past) {
        delays.news(story.getPublishedAt(), story.getFirstSeenAt());
      }
    } else {
      tally.updated();
    }
    tally.dated(sight.item().entry().dateFlaw());
    stories.add(story);
  }
}
