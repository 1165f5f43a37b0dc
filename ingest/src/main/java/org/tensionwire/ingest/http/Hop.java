package org.tensionwire.ingest.http;

import java.util.Set;
import okhttp3.HttpUrl;

/** One address on the way to a document, checked before it is asked. */
final class Hop {
  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
  private static final int MAX_LENGTH = 2_048;

  private Hop() {}

  static HttpUrl check(String address, boolean anyPort) throws FetchRefused {
    if (address.length() > MAX_LENGTH) {
      throw new FetchRefused(FetchFailure.BAD_URL, "longer than 2,048 characters");
    }
    if (!address.regionMatches(true, 0, "http://", 0, 7)
        && !address.regionMatches(true, 0, "https://", 0, 8)) {
      throw new FetchRefused(FetchFailure.BAD_SCHEME, "neither http nor https");
    }
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw new FetchRefused(FetchFailure.BAD_URL, "not a URL");
    }
    return check(url, anyPort);
  }

  static HttpUrl check(HttpUrl url, boolean anyPort) throws FetchRefused {
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new FetchRefused(FetchFailure.BAD_URL, "carries credentials");
    }
    if (!anyPort && !isUsual(url.port())) {
      throw new FetchRefused(FetchFailure.BAD_PORT, "port " + url.port());
    }
    return url;
  }

  static boolean isUsual(int port) {
    return PORTS.contains(port);
  }
}
