package org.tensionwire.ingest.item;

import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;

/** Identity of an item within its feed: guid, else canonical link, else what it says. */
final class ItemKey {
  private static final int READABLE = 120;

  private ItemKey() {}

  /**
   * @param guidIsShared true where the document uses the guid for several links, so that it
   *     identifies nothing
   */
  static String of(
      FeedEntry entry, @Nullable CanonicalUrl url, String contentHash, boolean guidIsShared) {
    if (entry.id() != null && !guidIsShared) {
      return key("guid:", entry.id());
    }
    return url != null
        ? key("link:", url.identity())
        : key("content:", contentHash.substring(0, 32));
  }

  /** Long ones are hashed: the state of a feed holds hundreds. */
  private static String key(String kind, String text) {
    return text.length() <= READABLE ? kind + text : kind + "sha256:" + Hashes.id(text);
  }
}
