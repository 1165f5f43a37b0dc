package org.tensionwire.ingest.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.item.FeedItem.Accepted;
import org.tensionwire.ingest.item.FeedItem.Refused;

/** Gives the entries of one document their identities. */
public final class FeedItems {
  private FeedItems() {}

  /** Of a feed whose guids are trusted. */
  public static List<FeedItem> of(String feedId, List<FeedEntry> entries) {
    return of(feedId, entries, Identity.GUID);
  }

  /** One item per entry, in the document's order; an exact repeat within it is left out. */
  public static List<FeedItem> of(String feedId, List<FeedEntry> entries, Identity identity) {
    SharedMarks shared = SharedMarks.of(entries);
    Map<String, String> seen = new HashMap<>();
    List<FeedItem> items = new ArrayList<>();
    for (FeedEntry entry : entries) {
      FeedItem item = identify(feedId, entry, shared, identity);
      String earlier = seen.putIfAbsent(item.key(), item.contentHash());
      if (earlier == null) {
        items.add(item);
      } else if (!earlier.equals(item.contentHash())) {
        String key = "again:" + Hashes.id(item.key() + item.contentHash());
        if (seen.putIfAbsent(key, item.contentHash()) == null) {
          items.add(refused(entry, key, item.contentHash(), ItemRefusal.DUPLICATE_IN_FEED, ""));
        }
      }
    }
    return items;
  }

  private static FeedItem identify(
      String feedId, FeedEntry entry, SharedMarks shared, Identity identity) {
    CanonicalUrl address = shared.address(entry);
    CanonicalUrl article = address == null || shared.isNoArticle(address) ? null : address;
    String hash = ContentHash.of(entry, address);
    boolean ignored = identity == Identity.LINK || shared.isSharedGuid(entry.id());
    String key = ItemKey.of(entry, article, hash, ignored);
    String tooLong = ItemLimits.exceeded(entry);
    if (tooLong != null) {
      return refused(entry, key, hash, ItemRefusal.FIELD_TOO_LONG, tooLong);
    } else if (entry.refusedLink() != null) {
      return refused(entry, key, hash, ItemRefusal.BAD_SCHEME, scheme(entry.refusedLink()));
    } else if (isBlank(entry) && entry.id() == null && article == null) {
      return refused(entry, key, hash, ItemRefusal.NO_IDENTITY, "no guid, link, title or text");
    } else if (isBlank(entry) && article == null) {
      return refused(entry, key, hash, ItemRefusal.EMPTY, "no title, text or link");
    }
    String story = article != null ? "url\n" + article.identity() : "feed\n" + feedId + "\n" + key;
    String link = address == null ? null : entry.link();
    return new Accepted(entry, key, Hashes.id(story), hash, link, url(article), name(article));
  }

  private static @Nullable String url(@Nullable CanonicalUrl url) {
    return url == null ? null : url.url();
  }

  private static @Nullable String name(@Nullable CanonicalUrl url) {
    return url == null ? null : url.identity();
  }

  private static boolean isBlank(FeedEntry entry) {
    return entry.title() == null && entry.summary() == null && entry.content() == null;
  }

  private static String scheme(String link) {
    return link.strip().replaceFirst(":(?s).*", "").toLowerCase(Locale.ROOT);
  }

  private static Refused refused(
      FeedEntry entry, String key, String hash, ItemRefusal reason, String detail) {
    return new Refused(entry, key, hash, reason, detail);
  }
}
