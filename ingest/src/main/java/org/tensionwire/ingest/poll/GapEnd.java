package org.tensionwire.ingest.poll;

import java.util.Locale;

/**
 * How the search for a gap's items ended; the closed list behind {@code FeedState.last_gap_end}. Of
 * several sitemaps the first of these counts.
 */
public enum GapEnd {
  /** Earlier documents of the feed reach back to what was known. */
  PAGED,
  /** The site's news sitemap does. */
  SITEMAP,
  /** There is a news sitemap, but it does not reach back far enough. */
  SITEMAP_SHORT,
  /** There is one, but it is malformed, unsafe or too large. */
  SITEMAP_REFUSED,
  /** The site's robots.txt, the opt-out list or the address rules forbid it. */
  SITEMAP_FORBIDDEN,
  /** The site did not answer, or must be left alone for long. */
  SITEMAP_UNREACHED,
  /** Neither earlier documents nor a news sitemap were found. */
  SITEMAP_NONE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  GapEnd or(GapEnd other) {
    return compareTo(other) <= 0 ? this : other;
  }

  boolean reached() {
    return this == PAGED || this == SITEMAP;
  }
}
