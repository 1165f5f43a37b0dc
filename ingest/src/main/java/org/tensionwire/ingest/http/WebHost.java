package org.tensionwire.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import okhttp3.HttpUrl;

/** The host behind an address, as politeness and partitioning see it. */
public final class WebHost {
  private WebHost() {}

  /**
   * Registrable domain by the public suffix list, such as {@code bbc.co.uk}; the host itself where
   * it has none (numbers, single labels); the text itself where it is no URL.
   */
  public static String site(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      return url.toLowerCase(Locale.ROOT);
    }
    String domain = parsed.topPrivateDomain();
    return domain != null ? domain : parsed.host();
  }

  /** Whether a site is {@code localhost} or the number of an address that is not public. */
  public static boolean isLocal(String site) {
    if (site.equals("localhost")) {
      return true;
    }
    boolean number = site.indexOf(':') >= 0 || site.matches("[0-9.]+");
    try {
      return number && !AddressRules.isPublic(InetAddress.getByName(site));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Partition of a feed's definition and state among {@code partitions}: the same for every feed of
   * a site, so that one instance polls them all.
   */
  public static int partition(String url, int partitions) {
    CRC32 crc = new CRC32();
    crc.update(site(url).getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() % partitions);
  }
}
