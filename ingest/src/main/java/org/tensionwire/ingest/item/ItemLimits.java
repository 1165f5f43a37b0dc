package org.tensionwire.ingest.item;

import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;

/** Longest fields, in characters. */
final class ItemLimits {
  private static final int TITLE = 1_000;
  private static final int ADDRESS = 2_048;
  private static final int GUID = 1_024;
  private static final int SUMMARY = 200_000;
  private static final int CONTENT = 500_000;

  private ItemLimits() {}

  /** Name of a field that is too long; null where none is. */
  static @Nullable String exceeded(FeedEntry entry) {
    if (longer(entry.title(), TITLE)) {
      return "title";
    } else if (longer(entry.link(), ADDRESS)) {
      return "link";
    } else if (longer(entry.id(), GUID)) {
      return "guid";
    } else if (longer(entry.summary(), SUMMARY)) {
      return "summary";
    }
    return longer(entry.content(), CONTENT) ? "content" : null;
  }

  private static boolean longer(@Nullable String text, int limit) {
    return text != null && text.length() > limit;
  }
}
