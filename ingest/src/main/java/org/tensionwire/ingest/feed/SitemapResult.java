package org.tensionwire.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a sitemap. */
public sealed interface SitemapResult {

  /**
   * A sitemap, or an index of them.
   *
   * @param news its dated news with title and address, the latest first
   * @param children sitemaps that an index names, in its order
   */
  record Listed(List<FeedEntry> news, List<Child> children) implements SitemapResult {
    public Listed {
      news = List.copyOf(news);
      children = List.copyOf(children);
    }
  }

  /**
   * @param changed null where the index does not say
   */
  record Child(String address, @Nullable Instant changed) {}

  /** Not readable as a sitemap, or not safely. */
  record Refused(Refusal reason) implements SitemapResult {}
}
