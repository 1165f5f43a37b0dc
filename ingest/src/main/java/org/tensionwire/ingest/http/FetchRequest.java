package org.tensionwire.ingest.http;

/**
 * One GET.
 *
 * @param maxBytes largest body after decompression
 */
public record FetchRequest(String url, String accept, int maxBytes, Validators validators) {
  private static final int FEED_BYTES = 5 * 1024 * 1024;
  private static final int PAGE_BYTES = 3 * 1024 * 1024;

  public static FetchRequest feed(String url, Validators validators) {
    return new FetchRequest(
        url,
        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
            + " text/xml;q=0.9, */*;q=0.1",
        FEED_BYTES,
        validators);
  }

  public static FetchRequest page(String url) {
    return new FetchRequest(
        url, "text/html, application/xhtml+xml;q=0.9, */*;q=0.1", PAGE_BYTES, Validators.NONE);
  }
}
