package org.tensionwire.ingest.http;

import java.time.Duration;

/**
 * How the web is asked.
 *
 * @param userAgent names this service and a contact
 * @param connect limit for a connection, TLS apart
 * @param read longest silence between two bytes
 * @param total limit for everything, redirects included
 * @param addresses where connections may go
 * @param anyPort whether ports other than 80, 443, 8080 and 8443 may be asked
 */
public record HttpOptions(
    String userAgent,
    Duration connect,
    Duration read,
    Duration total,
    AddressRules addresses,
    boolean anyPort) {

  /**
   * @param allowPrivateNetworks lets tests and the demo reach loopback and private networks, on any
   *     port
   */
  public static HttpOptions of(String userAgent, boolean allowPrivateNetworks) {
    return new HttpOptions(
        userAgent,
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        allowPrivateNetworks ? AddressRules.WITH_PRIVATE : AddressRules.PUBLIC,
        allowPrivateNetworks);
  }
}
