package org.tensionwire.ingest.poll;

import java.util.List;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.item.FeedItem;
import org.tensionwire.ingest.item.FeedItems;
import org.tensionwire.ingest.item.Identity;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.pipeline.KnownItem;

/**
 * The items of a document, each told from the others and from those of earlier documents.
 *
 * @param identity what tells the feed's items apart from now on
 * @param renewals documents in a row, this one included, that gave most known items other guids
 */
record Recognition(List<Sight> sights, Identity identity, int renewals) {
  private static final int FEWEST = 3;

  /** Guids may all change once, as with a new publishing system; twice in a row is a habit. */
  private static final int HABIT = 2;

  Recognition {
    sights = List.copyOf(sights);
  }

  static Recognition of(FeedState before, List<FeedEntry> entries) {
    Roster roster = new Roster(before.getKnownItems());
    String feed = before.getFeedId();
    if (Identity.of(before.getIdentity()) == Identity.LINK) {
      return new Recognition(byLink(roster, feed, entries), Identity.LINK, renewals(before));
    }
    List<FeedItem> items = FeedItems.of(feed, entries, Identity.GUID);
    List<Sight> sights = roster.match(items, false);
    long moved = sights.stream().filter(sight -> moved(sight, roster)).count();
    if (moved > 0) {
      Identity identity = isMost(moved, sights) ? Identity.LINK : Identity.GUID;
      return new Recognition(byLink(roster, feed, entries), identity, renewals(before));
    }
    List<Sight> aside = roster.match(items, true);
    if (!isMost(aside.stream().filter(Sight::renewed).count(), aside)) {
      boolean silent = sights.stream().noneMatch(sight -> sight.known() != null);
      return new Recognition(
          sights, Identity.GUID, silent || continued(before) ? renewals(before) : 0);
    }
    int renewals = renewals(before) + (continued(before) ? 0 : 1);
    return renewals >= HABIT
        ? new Recognition(byLink(roster, feed, entries), Identity.LINK, renewals)
        : new Recognition(aside, Identity.GUID, renewals);
  }

  private static List<Sight> byLink(Roster roster, String feed, List<FeedEntry> entries) {
    return roster.match(FeedItems.of(feed, entries, Identity.LINK), false);
  }

  /**
   * The guid of one known item on the article of another, as where guids number a list; there the
   * article is right.
   */
  private static boolean moved(Sight sight, Roster roster) {
    KnownItem known = sight.known();
    return known != null
        && sight.by() == Sight.By.KEY
        && Identity.isGuid(sight.item().key())
        && roster.isAnothers(sight.item().article(), known);
  }

  private static boolean isMost(long count, List<Sight> sights) {
    long known = sights.stream().filter(sight -> sight.known() != null).count();
    return count >= FEWEST && 2 * count > known;
  }

  /** Whether this is, or may be, the document that an earlier poll left unfinished. */
  private static boolean continued(FeedState before) {
    return before.getItemsWaiting() != null && before.getItemsWaiting() > 0;
  }

  private static int renewals(FeedState before) {
    return before.getGuidsRenewed() == null ? 0 : before.getGuidsRenewed();
  }

  /** Notes what the next document will be told apart by. */
  void note(FeedState.Builder state) {
    state.setIdentity(identity.code()).setGuidsRenewed(renewals);
  }
}
