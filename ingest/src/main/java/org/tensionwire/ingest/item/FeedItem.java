package org.tensionwire.ingest.item;

import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;

/** An entry with its identity, or why it has no place. */
public sealed interface FeedItem {

  /** Identity of the item within its feed. */
  String key();

  /** Hexadecimal SHA-256 of what the item says; dates do not count. */
  String contentHash();

  FeedEntry entry();

  /** The same for every spelling of the article's address; null where no article is named. */
  @Nullable String article();

  /**
   * @param link as given and resolved; null where it is missing or not for the web
   * @param url canonical address
   */
  record Accepted(
      FeedEntry entry,
      String key,
      String storyId,
      String contentHash,
      @Nullable String link,
      @Nullable String url,
      @Nullable String article)
      implements FeedItem {

    /** The same item under the identity that it was first seen with. */
    public Accepted as(String knownKey, String knownStoryId) {
      return new Accepted(entry, knownKey, knownStoryId, contentHash, link, url, article);
    }
  }

  record Refused(FeedEntry entry, String key, String contentHash, ItemRefusal reason, String detail)
      implements FeedItem {
    @Override
    public @Nullable String article() {
      return null;
    }
  }
}
