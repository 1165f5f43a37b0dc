package org.tensionwire.cli.feeds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Ids for feeds that come without one: the same address gives the same id, whatever else is there.
 */
final class FeedNames {
  private static final int READABLE = 60;
  private static final int MARK = 8;

  private FeedNames() {}

  /** Host and path in kebab-case, then a mark that tells addresses apart which read alike. */
  static String feedId(String url) {
    URI address = URI.create(url);
    String path = address.getPath() == null ? "" : address.getPath();
    return kebab(host(url) + " " + path) + "-" + hash(url).substring(0, MARK);
  }

  static String publisherId(String url) {
    return kebab(host(url));
  }

  /** In lower case, without {@code www.}. */
  static String host(String url) {
    return URI.create(url).getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  private static String kebab(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = plain.length() <= READABLE ? plain : plain.substring(0, READABLE);
    return cut.replaceAll("^-|-$", "");
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
