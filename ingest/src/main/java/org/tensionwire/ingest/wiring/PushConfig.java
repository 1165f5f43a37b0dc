package org.tensionwire.ingest.wiring;

import java.net.URI;

/**
 * Where hubs reach an instance.
 *
 * @param callback public address below which they call; each instance does best with its own
 * @param port on which the instance listens, on every interface; 0 for any free one
 */
public record PushConfig(URI callback, int port) {
  private static final int MAX_PORT = 65_535;

  public PushConfig {
    boolean web = "http".equals(callback.getScheme()) || "https".equals(callback.getScheme());
    if (!web || callback.getHost() == null || callback.getQuery() != null) {
      throw new IllegalArgumentException("callback must be an http(s) URL without query");
    }
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port must be 0 to 65535");
    }
  }
}
