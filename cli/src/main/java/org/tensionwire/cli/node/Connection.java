package org.tensionwire.cli.node;

import java.net.URI;
import java.util.Map;

/**
 * Where a service finds its topics and schemas.
 *
 * @param kafka client settings, {@code bootstrap.servers} at least
 * @param prefix of every topic; may be empty
 */
public record Connection(Map<String, String> kafka, URI registry, String prefix) {
  public Connection {
    kafka = Map.copyOf(kafka);
  }
}
