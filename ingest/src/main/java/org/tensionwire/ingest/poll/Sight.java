package org.tensionwire.ingest.poll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.item.FeedItem;
import org.tensionwire.ingest.item.Hashes;
import org.tensionwire.ingest.item.Identity;
import org.tensionwire.pipeline.KnownItem;

/**
 * An item as listed now, and as the feed has shown it before.
 *
 * @param known null where it has not
 * @param by what they have in common
 */
record Sight(FeedItem item, @Nullable KnownItem known, By by) {

  enum By {
    NOTHING,
    KEY,
    LINK,
    CONTENT
  }

  /** True where nothing but its mark may have changed. */
  boolean repeated() {
    return known != null && known.getContentHash().equals(item.contentHash());
  }

  /** True where no version of it was taken before. */
  boolean fresh() {
    return known == null || known.getStoryId().isEmpty();
  }

  /** True where the item is known under another guid than the one it has now. */
  boolean renewed() {
    return known != null
        && by != By.KEY
        && Identity.isGuid(item.key())
        && Identity.isGuid(known.getItemKey());
  }

  /** Identity that the item keeps, whatever it is called now. */
  String key() {
    return known == null ? item.key() : known.getItemKey();
  }

  /** Empty where no version of the item was ever taken. */
  String storyId() {
    if (known != null && !known.getStoryId().isEmpty()) {
      return known.getStoryId();
    }
    return item instanceof FeedItem.Accepted accepted ? accepted.storyId() : "";
  }

  /** What to remember of it. */
  KnownItem remembered(Instant now) {
    return KnownItem.newBuilder()
        .setItemKey(key())
        .setStoryId(storyId())
        .setContentHash(item.contentHash())
        .setFirstSeenAt(known == null ? now : known.getFirstSeenAt())
        .setLastSeenAt(now)
        .setLinkHash(linkHash())
        .setGuidHash(guidHash())
        .build();
  }

  private @Nullable Long linkHash() {
    String article = item.article();
    if (article != null) {
      return Hashes.brief(article);
    }
    return known == null ? null : known.getLinkHash();
  }

  private @Nullable Long guidHash() {
    boolean another = Identity.isGuid(item.key()) && !item.key().equals(key());
    if (another) {
      return Hashes.brief(item.key());
    }
    return known == null ? null : known.getGuidHash();
  }
}
