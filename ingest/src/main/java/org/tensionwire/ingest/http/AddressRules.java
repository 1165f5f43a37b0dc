package org.tensionwire.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to. The denied ranges are those of the IANA special-purpose
 * registries, written out because {@link InetAddress}'s own predicates miss half of them; those
 * that embed IPv4 addresses are denied whole. Where such a range is permitted, what it embeds is
 * judged as well. Immutable.
 */
public final class AddressRules {
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

  /** Where clouds tell their machines secrets: never, whatever is permitted. */
  private static final List<Range> METADATA =
      Stream.of("169.254.169.254/32", "100.100.100.200/32", "fd00:ec2::254/128")
          .map(Range::parse)
          .toList();

  private static final Range COMPATIBLE = Range.parse("::/96");
  private static final Range NAT64 = Range.parse("64:ff9b::/96");
  private static final Range SIX_TO_FOUR = Range.parse("2002::/16");
  private static final Range TEREDO = Range.parse("2001::/32");

  public static final AddressRules PUBLIC = permitting(List.of());

  /** This machine alone, as ranges. */
  public static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1/128");

  /** Loopback and private networks, as ranges. */
  public static final List<String> PRIVATE =
      List.of(
          "127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");

  private final List<Range> permitted;

  private AddressRules(List<Range> permitted) {
    this.permitted = permitted;
  }

  /**
   * @param ranges such as {@code 10.0.0.0/8} that may be connected to besides public addresses
   * @throws IllegalArgumentException where one is no range
   */
  public static AddressRules permitting(List<String> ranges) {
    return new AddressRules(ranges.stream().map(Range::parse).toList());
  }

  static boolean isPublic(InetAddress address) {
    return PUBLIC.allow(address);
  }

  /** Whether anything but public addresses may be connected to. */
  public boolean permitAny() {
    return !permitted.isEmpty();
  }

  /** On the public web only the usual ports are open, in permitted ranges any. */
  boolean allow(InetAddress address, int port) {
    return allow(address) && (Hop.isUsual(port) || isIn(permitted, unmapped(address.getAddress())));
  }

  boolean allow(InetAddress address) {
    byte[] bytes = unmapped(address.getAddress());
    return allow(bytes) && embedded(bytes).allMatch(this::allow);
  }

  private boolean allow(byte[] address) {
    boolean open = isIn(permitted, address) || !isIn(DENIED, address);
    return open && !isIn(METADATA, address);
  }

  private static boolean isIn(List<Range> ranges, byte[] address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  /** IPv4 addresses that an IPv6 address leads to; none in loopback itself. */
  private static Stream<byte[]> embedded(byte[] b) {
    if (NAT64.contains(b) || (COMPATIBLE.contains(b) && (b[12] | b[13] | b[14]) != 0)) {
      return Stream.of(Arrays.copyOfRange(b, 12, 16));
    } else if (SIX_TO_FOUR.contains(b)) {
      return Stream.of(Arrays.copyOfRange(b, 2, 6));
    } else if (TEREDO.contains(b)) {
      byte[] client = Arrays.copyOfRange(b, 12, 16);
      for (int i = 0; i < client.length; i++) {
        client[i] = (byte) ~client[i];
      }
      return Stream.of(Arrays.copyOfRange(b, 4, 8), client);
    }
    return Stream.empty();
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
      if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F.:]+")) {
        throw new IllegalArgumentException(cidr);
      }
      try {
        byte[] prefix = InetAddress.getByName(parts[0]).getAddress();
        int bits = Integer.parseInt(parts[1]);
        if (bits < 0 || bits > prefix.length * Byte.SIZE) {
          throw new IllegalArgumentException(cidr);
        }
        return new Range(prefix, bits);
      } catch (UnknownHostException | NumberFormatException e) {
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
