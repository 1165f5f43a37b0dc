package org.tensionwire.ingest.item;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.http.WebUrl;

/**
 * The address of an article without what only tracks or points into it.
 *
 * @param url can be fetched: as given, but normalised, without tracking parameters and fragment
 * @param identity cannot: the same for every spelling and variant (scheme, {@code www.}, AMP,
 *     mobile, trailing slash) of one article
 */
public record CanonicalUrl(String url, String identity) {
  private static final String CACHE = "^https://[^/]*\\bampproject\\.org/[cv]/(s/)?(?=[^/]+\\.)";
  private static final String VIEWER = "^https://www\\.google\\.[a-z.]+/amp/(s/)?(?=[^/]+\\.)";

  /** Null where {@code address} is not http or https. */
  public static @Nullable CanonicalUrl of(String address) {
    String normal = WebUrl.normal(address);
    if (normal == null) {
      return null;
    }
    String direct = normal.replaceFirst(CACHE, "https://").replaceFirst(VIEWER, "https://");
    String url = withoutTracking(direct.replaceFirst("#.*$", ""));
    return new CanonicalUrl(url, identity(url));
  }

  private static String withoutTracking(String url) {
    int mark = url.indexOf('?');
    if (mark < 0) {
      return url;
    }
    String kept =
        Arrays.stream(url.substring(mark + 1).split("&"))
            .filter(pair -> !pair.isEmpty())
            .filter(pair -> !TrackingParameters.contains(pair.replaceFirst("=.*$", "")))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? url.substring(0, mark) : url.substring(0, mark) + "?" + kept;
  }

  private static String identity(String url) {
    int mark = url.indexOf('?');
    String path = mark < 0 ? url : url.substring(0, mark);
    String query = mark < 0 ? "" : url.substring(mark);
    String folded =
        path.replaceFirst("^https?://(?:(?:www|m|mobile|amp)\\.)*", "")
            .replaceFirst("/amp/?$", "")
            .replaceFirst("[./]amp(\\.html?)$", "$1")
            .replaceFirst("\\.amp$", "")
            .replaceFirst("(?<=[^/]/)amp/", "")
            .replaceFirst("/$", "");
    return folded + query.replaceAll("[?&](amp|outputType=amp|amp=1|output=amp)(?=&|$)", "");
  }
}
