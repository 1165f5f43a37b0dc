package org.tensionwire.ingest.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.tensionwire.ingest.item.FeedItem;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.KnownItem;
import org.tensionwire.pipeline.RawStory;

/** Tells the new and changed items of a document from the known ones. For one poll. */
final class ItemSift {
  private final RawStories records;
  private final PageReader pages;
  private final InstantSource clock;
  private final Tally tally = new Tally();
  private final List<RawStory> stories = new ArrayList<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();

  /**
   * @param complete false where items were left for the next poll, unseen so far
   */
  record Sifted(
      List<RawStory> stories,
      List<DeadLetter> deadLetters,
      List<KnownItem> known,
      Tally tally,
      boolean complete) {}

  ItemSift(RawStories records, PageReader pages, InstantSource clock) {
    this.records = records;
    this.pages = pages;
    this.clock = clock;
  }

  Sifted sift(FeedDefinition feed, FeedState before, List<Sight> sights) {
    Instant now = clock.instant();
    FeedMemory memory = new FeedMemory(before.getKnownItems(), now);
    boolean complete = true;
    for (Sight sight : sights) {
      FeedItem item = sight.item();
      if (sight.repeated()) {
        repeat(item);
      } else if (item instanceof FeedItem.Refused refused) {
        tally.refused(refused.reason().code());
        deadLetters.add(DeadLetters.item(feed.getFeedId(), refused, now));
      } else if (item instanceof FeedItem.Accepted accepted) {
        if (pages.wants(accepted) && pages.exhausted()) {
          complete = false;
          continue;
        }
        take(accepted.as(sight.key(), sight.storyId()), sight, now);
      }
      memory.listed(sight);
    }
    return new Sifted(stories, deadLetters, memory.known(sights.size()), tally, complete);
  }

  private void repeat(FeedItem item) {
    if (item instanceof FeedItem.Refused refused) {
      tally.refused(refused.reason().code());
    } else {
      tally.unchanged();
    }
  }

  private void take(FeedItem.Accepted item, Sight sight, Instant now) {
    Instant first = sight.known() == null ? null : sight.known().getFirstSeenAt();
    if (sight.fresh()) {
      tally.fresh();
    } else {
      tally.updated();
    }
    tally.dated(item.entry().dateFlaw());
    stories.add(records.story(item, pages.read(item), first == null ? now : first));
  }
}
