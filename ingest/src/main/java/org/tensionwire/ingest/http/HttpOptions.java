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
 * @param anyPort whether ports other than 80, 443, 8080 and 8443 may be asked of permitted ranges
 */
public record HttpOptions(
    String userAgent,
    Duration connect,
    Duration read,
    Duration total,
    AddressRules addresses,
    boolean anyPort) {

  /**
   * @param addresses where connections may go; other ports are open only where they permit more
   *     than the public web
   */
  public static HttpOptions of(String userAgent, AddressRules addresses) {
    return new HttpOptions(
        userAgent,
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        addresses,
        addresses.permitAny());
  }
}
