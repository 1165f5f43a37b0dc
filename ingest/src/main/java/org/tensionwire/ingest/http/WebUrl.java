package org.tensionwire.ingest.http;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Addresses in the one spelling that the client itself uses. */
public final class WebUrl {
  private WebUrl() {}

  /**
   * Scheme and host in lower case, international names in ASCII, default port and dot segments
   * dropped, characters encoded where they must be. Null where {@code url} is not http or https.
   */
  public static @Nullable String normal(String url) {
    HttpUrl parsed = HttpUrl.parse(url.strip());
    return parsed == null ? null : parsed.newBuilder().username("").password("").toString();
  }
}
