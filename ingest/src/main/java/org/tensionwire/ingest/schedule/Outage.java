package org.tensionwire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells an outage of our own from those of others: several sites that have nothing in common cannot
 * be reached within minutes, and nobody has answered since. Any answer ends it. Thread-safe.
 */
public final class Outage {
  private static final int SITES = 5;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Map<String, Instant> unreached = new HashMap<>();

  /**
   * Somebody has answered, be it with an error.
   *
   * @return true where this ends an outage
   */
  public synchronized boolean answered() {
    boolean ends = unreached.size() >= SITES;
    unreached.clear();
    return ends;
  }

  /**
   * A name was not resolved, or nobody answered there.
   *
   * @return true where the fault is ours
   */
  public synchronized boolean unreached(String site, Instant now) {
    Instant oldest = now.minus(WINDOW);
    unreached.values().removeIf(at -> at.isBefore(oldest));
    unreached.put(site, now);
    return unreached.size() >= SITES;
  }
}
