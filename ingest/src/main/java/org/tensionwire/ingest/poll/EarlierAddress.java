package org.tensionwire.ingest.poll;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tensionwire.ingest.feed.Paging;
import org.tensionwire.ingest.http.WebHost;

/**
 * Where the document before another lies: as the other says (RFC 5005), else as WordPress numbers
 * its pages.
 *
 * @param feed address of the feed's newest document
 */
record EarlierAddress(String feed) {
  private static final Pattern WORDPRESS_SHAPE =
      Pattern.compile("[^?#]*/feed/?|[^?#]*/\\?(.*&)?feed=(rss2?|atom|rdf)(&.*)?");

  /**
   * Empty where nothing is said, or another site is named.
   *
   * @param newest what the newest document says
   * @param last what the document before says; the newest itself at first
   * @param number of the page that is asked for; the newest document is 1
   */
  Optional<String> of(Paging newest, Paging last, int number) {
    if (last.earlier() != null) {
      return Optional.of(last.earlier()).filter(this::isOfSite);
    }
    boolean numbered = newest.earlier() == null && (newest.wordPress() || hasWordPressShape());
    return numbered ? Optional.of(page(number)) : Optional.empty();
  }

  private boolean isOfSite(String address) {
    return WebHost.site(address).equals(WebHost.site(feed));
  }

  private boolean hasWordPressShape() {
    return WORDPRESS_SHAPE.matcher(feed.toLowerCase(Locale.ROOT)).matches();
  }

  private String page(int number) {
    String bare = feed.replaceFirst("#.*", "");
    return bare + (bare.indexOf('?') < 0 ? "?" : "&") + "paged=" + number;
  }
}
