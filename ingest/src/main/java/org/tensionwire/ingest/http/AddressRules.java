package org.tensionwire.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are public. The ranges are those of the IANA special-purpose registries, written
 * out because {@link InetAddress}'s own predicates miss half of them; every range that embeds IPv4
 * addresses is denied whole.
 */
final class AddressRules {
  private static final List<Range> DENIED =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "fc00::/7",
              "fe80::/10",
              "fec0::/10",
              "ff00::/8")
          .map(Range::parse)
          .toList();

  private AddressRules() {}

  static boolean isPublic(InetAddress address) {
    byte[] bytes = unmapped(address.getAddress());
    return DENIED.stream().noneMatch(range -> range.contains(bytes));
  }

  /** IPv4 within {@code ::ffff:0:0/96} is IPv4. */
  private static byte[] unmapped(byte[] b) {
    boolean mapped = b.length == 16 && b[10] == -1 && b[11] == -1;
    for (int i = 0; mapped && i < 10; i++) {
      mapped = b[i] == 0;
    }
    return mapped ? Arrays.copyOfRange(b, 12, 16) : b;
  }

  private record Range(byte[] prefix, int bits) {
    static Range parse(String cidr) {
      String[] parts = cidr.split("/");
      try {
        return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(cidr, e);
      }
    }

    boolean contains(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit += 8) {
        int mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit)) & 0xFF;
        if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
