package org.tensionwire.ingest.feed;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of a document. */
public sealed interface FeedResult {

  /**
   * A feed.
   *
   * @param format such as {@code rss_2.0}, {@code rss_1.0}, {@code atom_1.0}, {@code json_1.1}
   * @param entries in the order of the document, as many as it holds whole
   * @param rhythm when it changes, by its own words
   * @param paging where earlier items lie, by its own words
   * @param dropped items that the end of the document cut
   */
  record ParsedFeed(
      @Nullable String title,
      @Nullable String link,
      String format,
      Repair repair,
      @Nullable String language,
      StatedRhythm rhythm,
      Paging paging,
      List<FeedEntry> entries,
      int dropped,
      Set<DocumentFlaw> flaws)
      implements FeedResult {
    public ParsedFeed {
      entries = List.copyOf(entries);
      flaws = Set.copyOf(flaws);
      link = link != null && Urls.isDangerous(link) ? null : link;
    }

    /** A feed of which nothing was dropped. */
    public ParsedFeed(
        @Nullable String title,
        @Nullable String link,
        String format,
        Repair repair,
        @Nullable String language,
        StatedRhythm rhythm,
        Paging paging,
        List<FeedEntry> entries) {
      this(title, link, format, repair, language, rhythm, paging, entries, 0, Set.of());
    }

    ParsedFeed with(int droppedItems, Set<DocumentFlaw> found) {
      return new ParsedFeed(
          title, link, format, repair, language, rhythm, paging, entries, droppedItems, found);
    }
  }

  /** Not readable as a feed, or not safely. */
  record Refused(Refusal reason, String detail) implements FeedResult {}
}
