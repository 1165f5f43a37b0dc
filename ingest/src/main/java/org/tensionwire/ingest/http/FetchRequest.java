package org.tensionwire.ingest.http;

import java.time.Duration;

/**
 * One GET.
 *
 * @param maxBytes largest body after decompression
 * @param limit for everything, redirects included, where it is less than the fetcher's own
 */
public record FetchRequest(
    String url, Kind kind, String accept, int maxBytes, Validators validators, Duration limit) {
  private static final Duration NO_LIMIT = Duration.ofDays(1);
  private static final Duration ROBOTS_LIMIT = Duration.ofSeconds(5);
  private static final int ROBOTS_BYTES = 512 * 1024;

  /** What is asked for. */
  public enum Kind {
    FEED,
    PAGE,
    SITEMAP,
    ROBOTS
  }

  private static final int FEED_BYTES = 5 * 1024 * 1024;
  private static final int PAGE_BYTES = 3 * 1024 * 1024;

  public static FetchRequest feed(String url, Validators validators) {
    return new FetchRequest(
        url,
        Kind.FEED,
        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
            + " text/xml;q=0.9, */*;q=0.1",
        FEED_BYTES,
        validators,
        NO_LIMIT);
  }

  public static FetchRequest page(String url) {
    return new FetchRequest(
        url,
        Kind.PAGE,
        "text/html, application/xhtml+xml;q=0.9, */*;q=0.1",
        PAGE_BYTES,
        Validators.NONE,
        NO_LIMIT);
  }

  public static FetchRequest sitemap(String url) {
    return new FetchRequest(
        url,
        Kind.SITEMAP,
        "application/xml, text/xml;q=0.9, application/gzip;q=0.5, */*;q=0.1",
        FEED_BYTES,
        Validators.NONE,
        NO_LIMIT);
  }

  /** What robots may do on a host; of a longer document only the first 512 KiB come. */
  public static FetchRequest robots(String url) {
    return new FetchRequest(
        url, Kind.ROBOTS, "text/plain, */*;q=0.1", ROBOTS_BYTES, Validators.NONE, ROBOTS_LIMIT);
  }

  /** Whether a body beyond its largest size is cut there rather than refused. */
  boolean cut() {
    return kind == Kind.ROBOTS;
  }
}
