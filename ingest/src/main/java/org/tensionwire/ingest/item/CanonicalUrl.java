package org.tensionwire.ingest.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address of an article without what only tracks or points into it.
 *
 * @param url can be fetched: as given or as a redirector carries it, but normalised, without
 *     tracking parameters and fragment
 * @param identity cannot: the same for every spelling and variant (scheme, {@code www.}, AMP,
 *     mobile, trailing slash, order of parameters) of one article
 */
public record CanonicalUrl(String url, String identity) {
  private static final int MAX_REDIRECTORS = 16;

  /** Null where {@code address} is not http or https. */
  public static @Nullable CanonicalUrl of(String address) {
    Address given = Address.of(address);
    if (given == null) {
      return null;
    }
    Address direct = direct(given);
    List<String> kept =
        direct.query().stream()
            .filter(pair -> !TrackingParameters.contains(direct.host(), pair))
            .toList();
    Address article = direct.withQuery(kept);
    return new CanonicalUrl(article.toString(), Variants.identity(article));
  }

  private static Address direct(Address given) {
    Address at = given;
    for (int i = 0; i < MAX_REDIRECTORS; i++) {
      Address next = Redirectors.target(at);
      if (next == null) {
        return at;
      }
      at = next;
    }
    return at;
  }
}
