package org.tensionwire.ingest.http;

import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Addresses in the one spelling that the client itself uses. */
public final class WebUrl {
  private WebUrl() {}

  /**
   * An address as rules see it.
   *
   * @param origin scheme, host and port
   * @param host in lower case, in ASCII
   * @param segments of the path, decoded; the last is empty where the path ends with a slash
   */
  public record Place(String origin, String host, List<String> segments) {
    public Place {
      segments = List.copyOf(segments);
    }
  }

  /** Null where {@code url} is not http or https. */
  public static @Nullable Place place(String url) {
    HttpUrl parsed = HttpUrl.parse(url.strip());
    if (parsed == null) {
      return null;
    }
    HttpUrl origin =
        new HttpUrl.Builder()
            .scheme(parsed.scheme())
            .host(parsed.host())
            .port(parsed.port())
            .build();
    return new Place(origin.toString(), parsed.host(), parsed.pathSegments());
  }

  /**
   * Scheme and host in lower case, international names in ASCII, default port and dot segments
   * dropped, characters encoded where they must be. Null where {@code url} is not http or https.
   */
  public static @Nullable String normal(String url) {
    HttpUrl parsed = HttpUrl.parse(url.strip());
    return parsed == null ? null : parsed.newBuilder().username("").password("").toString();
  }
}
