package org.tensionwire.ingest.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.http.Fetcher;
import org.tensionwire.ingest.poll.EarlierSearch.Answer;

/** A search for the items of one gap: in the feed's earlier documents, then in a sitemap. */
final class GapSearch {
  private final EarlierSearch documents;
  private final MissingNews missing;
  private final boolean sitemaps;
  private @Nullable SitemapSearch sitemap;

  /**
   * @param sitemaps whether it is worthwhile to look for sitemaps
   */
  GapSearch(EarlierSearch documents, MissingNews missing, boolean sitemaps) {
    this.documents = documents;
    this.missing = missing;
    this.sitemaps = sitemaps;
  }

  /**
   * @param pages asks for an earlier document
   * @param reaches whether a document with such entries goes back far enough
   * @return when to go on; null where the search is over
   */
  @Nullable Instant goOn(
      Function<String, Answer> pages,
      Predicate<List<FeedEntry>> reaches,
      Fetcher web,
      Instant now) {
    Instant resumeAt = documents.goOn(pages, reaches, now);
    if (resumeAt != null || documents.reached() || !sitemaps) {
      return resumeAt;
    }
    if (sitemap == null) {
      missing.exclude(documents.found());
      sitemap = new SitemapSearch(missing);
    }
    return sitemap.goOn(web, now);
  }

  List<FeedEntry> found() {
    List<FeedEntry> found = new ArrayList<>(documents.found());
    if (sitemap != null) {
      found.addAll(sitemap.found());
    }
    return List.copyOf(found);
  }

  GapEnd end() {
    if (documents.reached()) {
      return GapEnd.PAGED;
    }
    return sitemap == null ? GapEnd.SITEMAP_NONE : sitemap.end();
  }
}
