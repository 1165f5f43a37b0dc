package org.tensionwire.ingest.item;

import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;

/** Identity of an item within its feed: guid, else canonical link, else what it says. */
final class ItemKey {
  private static final int READABLE = 120;

  private ItemKey() {}

  /**
   * @param ignoreGuid true where the guid identifies nothing
   */
  static String of(
      FeedEntry entry, @Nullable CanonicalUrl url, String contentHash, boolean ignoreGuid) {
    if (entry.id() != null && !ignoreGuid) {
      return key(Identity.GUID_PREFIX, entry.id());
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
