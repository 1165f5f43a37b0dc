package org.tensionwire.ingest.item;

import java.util.Arrays;
import java.util.regex.Pattern;
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
  private static final Pattern CACHE =
      Pattern.compile("^https://[^/]*\\bampproject\\.org/[cv]/(s/)?(?=[^/]+\\.)");
  private static final Pattern VIEWER =
      Pattern.compile("^https://www\\.google\\.[a-z.]+/amp/(s/)?(?=[^/]+\\.)");
  private static final Pattern HOST_PREFIX =
      Pattern.compile("^https?://(?:(?:www|m|mobile|amp)\\.)*");
  private static final Pattern AMP_PATH =
      Pattern.compile("/amp/?$|[./]amp(?=\\.html?$)|\\.amp$|(?<=[^/]/)amp/");
  private static final Pattern AMP_QUERY =
      Pattern.compile("[?&](amp|outputType=amp|amp=1|output=amp)(?=&|$)");

  /** Null where {@code address} is not http or https. */
  public static @Nullable CanonicalUrl of(String address) {
    String normal = WebUrl.normal(address);
    if (normal == null) {
      return null;
    }
    String cached = CACHE.matcher(normal).replaceFirst("https://");
    String direct = VIEWER.matcher(cached).replaceFirst("https://");
    String url = withoutTracking(upTo(direct, '#'));
    return new CanonicalUrl(url, identity(url));
  }

  private static String upTo(String text, char end) {
    int mark = text.indexOf(end);
    return mark < 0 ? text : text.substring(0, mark);
  }

  private static String withoutTracking(String url) {
    int mark = url.indexOf('?');
    if (mark < 0) {
      return url;
    }
    String kept =
        Arrays.stream(url.substring(mark + 1).split("&"))
            .filter(pair -> !pair.isEmpty())
            .filter(pair -> !TrackingParameters.contains(upTo(pair, '=')))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? url.substring(0, mark) : url.substring(0, mark) + "?" + kept;
  }

  private static String identity(String url) {
    String path = upTo(url, '?');
    String query = url.substring(path.length());
    String bare = HOST_PREFIX.matcher(path).replaceFirst("");
    String folded = AMP_PATH.matcher(bare).replaceFirst("");
    String end = folded.endsWith("/") ? folded.substring(0, folded.length() - 1) : folded;
    return query.isEmpty() ? end : end + AMP_QUERY.matcher(query).replaceAll("");
  }
}
