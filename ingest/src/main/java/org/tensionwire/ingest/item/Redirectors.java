package org.tensionwire.ingest.item;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that carry within them the address they lead to: caches, viewers, link counters. */
final class Redirectors {
  private static final List<String[]> TABLE = Table.rows("redirectors.txt");
  private static final Pattern AMP_CACHE =
      Pattern.compile("(?:.*\\.)?(?:cdn\\.ampproject\\.org|bing-amp\\.com)");
  private static final Pattern AMP_PATH = Pattern.compile("/[acvwp]/(s/)?([^/]+\\..*)");
  private static final Pattern AMP_VIEWER = Pattern.compile("/amp/(s/)?([^/]+\\..*)");
  private static final Pattern GOOGLE = Pattern.compile("www\\.google\\.[a-z.]+");
  private static final Pattern GOOGLE_NEWS =
      Pattern.compile("/(?:rss/|__i/rss/rd/)?articles/([\\w-]+)");

  /** A length and as many characters, the first string of the record within. */
  private static final int STRING = 0x22;

  private Redirectors() {}

  /** Null where the address leads nowhere, or does not say whereto. */
  static @Nullable Address target(Address from) {
    if (AMP_CACHE.matcher(from.host()).matches()) {
      return within(AMP_PATH, from);
    } else if (GOOGLE.matcher(from.host()).matches() && from.path().startsWith("/amp/")) {
      return within(AMP_VIEWER, from);
    } else if (from.host().equals("news.google.com")) {
      return googleNews(from.path());
    }
    for (String[] row : TABLE) {
      String value =
          row[0].equals(from.host()) && from.path().startsWith(row[1]) ? from.value(row[2]) : null;
      Address target = value == null ? null : decoded(value);
      if (target != null) {
        return target;
      }
    }
    return null;
  }

  private static @Nullable Address within(Pattern path, Address from) {
    Matcher inner = path.matcher(from.path());
    if (!inner.matches()) {
      return null;
    }
    String scheme = inner.group(1) == null ? "http://" : "https://";
    Address target = Address.of(scheme + inner.group(2));
    return target == null ? null : target.withQuery(from.query());
  }

  private static @Nullable Address decoded(String value) {
    try {
      return Address.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Ids of Google News held the publisher's address until 2024; the newer ones hold a key. */
  private static @Nullable Address googleNews(String path) {
    Matcher article = GOOGLE_NEWS.matcher(path);
    if (!article.matches()) {
      return null;
    }
    try {
      byte[] id = Base64.getUrlDecoder().decode(article.group(1));
      for (int i = 0; i + 2 < id.length && i < 8; i++) {
        boolean longer = id[i + 1] < 0;
        int length = longer ? (id[i + 1] & 0x7f) | id[i + 2] << 7 : id[i + 1];
        int start = i + (longer ? 3 : 2);
        if (id[i] == STRING && length > 0 && start + length <= id.length) {
          return Address.of(new String(id, start, length, StandardCharsets.UTF_8));
        }
      }
      return null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
