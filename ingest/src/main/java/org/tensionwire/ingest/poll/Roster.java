package org.tensionwire.ingest.poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.item.FeedItem;
import org.tensionwire.ingest.item.Hashes;
import org.tensionwire.ingest.item.Identity;
import org.tensionwire.ingest.poll.Sight.By;
import org.tensionwire.pipeline.KnownItem;

/**
 * Finds the items of a document among those a feed has shown. An item that is not known by its key
 * may be known by its article, or by its words where one side has no guid to go by; never by a
 * known item that the document lists as well.
 */
final class Roster {
  private final Map<String, KnownItem> byKey = new HashMap<>();
  private final Map<Long, KnownItem> byGuid = new HashMap<>();
  private final Map<Long, KnownItem> byLink = new HashMap<>();
  private final Map<String, KnownItem> byContent = new HashMap<>();

  /**
   * @param known the latest first
   */
  Roster(List<KnownItem> known) {
    for (KnownItem item : known) {
      byKey.putIfAbsent(item.getItemKey(), item);
      put(byGuid, item.getGuidHash(), item);
      put(byLink, item.getLinkHash(), item);
      byContent.putIfAbsent(item.getContentHash(), item);
    }
  }

  private static void put(Map<Long, KnownItem> index, @Nullable Long hash, KnownItem item) {
    if (hash != null) {
      index.putIfAbsent(hash, item);
    }
  }

  /**
   * @param guidsAside whether words decide although both sides have guids
   */
  List<Sight> match(List<FeedItem> items, boolean guidsAside) {
    Set<String> taken = new HashSet<>();
    Map<FeedItem, KnownItem> called = new IdentityHashMap<>();
    for (FeedItem item : items) {
      KnownItem known = called(item.key());
      if (known != null && taken.add(known.getItemKey())) {
        called.put(item, known);
      }
    }
    List<Sight> sights = new ArrayList<>();
    for (FeedItem item : items) {
      KnownItem known = called.get(item);
      sights.add(known != null ? new Sight(item, known, By.KEY) : alike(item, taken, guidsAside));
    }
    return sights;
  }

  /** Whether the article is that of another known item than {@code known}. */
  boolean isAnothers(@Nullable String article, KnownItem known) {
    if (article == null || known.getLinkHash() == null) {
      return false;
    }
    long hash = Hashes.brief(article);
    KnownItem owner = byLink.get(hash);
    return owner != null && hash != known.getLinkHash();
  }

  private @Nullable KnownItem called(String key) {
    KnownItem known = byKey.get(key);
    return known != null || byGuid.isEmpty() ? known : byGuid.get(Hashes.brief(key));
  }

  private Sight alike(FeedItem item, Set<String> taken, boolean guidsAside) {
    KnownItem sameLink = item.article() == null ? null : byLink.get(Hashes.brief(item.article()));
    if (sameLink != null && taken.add(sameLink.getItemKey())) {
      return new Sight(item, sameLink, By.LINK);
    }
    KnownItem sameWords = byContent.get(item.contentHash());
    if (sameWords != null
        && (guidsAside || !bothHaveGuids(item, sameWords))
        && taken.add(sameWords.getItemKey())) {
      return new Sight(item, sameWords, By.CONTENT);
    }
    return new Sight(item, null, By.NOTHING);
  }

  private static boolean bothHaveGuids(FeedItem item, KnownItem known) {
    return Identity.isGuid(item.key()) && Identity.isGuid(known.getItemKey());
  }
}
