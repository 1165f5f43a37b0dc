package org.tensionwire.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a document. */
public sealed interface FeedResult {

  /**
   * A feed.
   *
   * @param format such as {@code rss_2.0}, {@code rss_1.0}, {@code atom_1.0}, {@code json_1.1}
   * @param entries in the order of the document, as many as it holds
   */
  record ParsedFeed(
      @Nullable String title,
      @Nullable String link,
      String format,
      Repair repair,
      @Nullable String language,
      List<FeedEntry> entries)
      implements FeedResult {
    public ParsedFeed {
      entries = List.copyOf(entries);
    }
  }

  /** Not readable as a feed, or not safely. */
  record Refused(Refusal reason, String detail) implements FeedResult {}
}
