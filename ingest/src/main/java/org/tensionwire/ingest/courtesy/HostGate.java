package org.tensionwire.ingest.courtesy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.tensionwire.ingest.http.FetchResult;

/**
 * Decides when a site may be asked: one request at a time, apart in time, later where it says that
 * it has enough. Never waits: it says now, or not before. Thread-safe.
 */
public final class HostGate {
  private static final int MOST_SITES = 50_000;

  private final Courtesy courtesy;
  private final Predicate<String> exempt;
  private final InstantSource clock;
  private final Map<String, Site> sites = new HashMap<>();

  /**
   * @param exempt sites that are let through whatever the courtesy says
   */
  public HostGate(Courtesy courtesy, Predicate<String> exempt, InstantSource clock) {
    this.courtesy = courtesy;
    this.exempt = exempt;
    this.clock = clock;
  }

  /** Whether a site may be asked. */
  public sealed interface Entry {

    /** It may; {@link HostGate#leave} must follow. */
    record Open() implements Entry {}

    /**
     * @param notBefore earliest time at which asking again makes sense
     */
    record Shut(Instant notBefore) implements Entry {}
  }

  public synchronized Entry enter(String site) {
    if (exempt.test(site)) {
      return new Entry.Open();
    }
    Instant now = clock.instant();
    forget(now);
    Site known = sites.computeIfAbsent(site, name -> new Site(courtesy.spacing()));
    Instant free = known.freeAt(now);
    if (free.isAfter(now)) {
      return new Entry.Shut(free);
    }
    known.enter(now);
    return new Entry.Open();
  }

  /** Ends what {@link #enter} opened, and learns from the answer. */
  public synchronized void leave(String site, FetchResult answer) {
    Site known = sites.get(site);
    if (known != null) {
      known.leave(answer, clock.instant());
    }
  }

  /** Notes that a site was asked by way of another that redirects to it. */
  public synchronized void visited(String site) {
    Instant now = clock.instant();
    if (!exempt.test(site)) {
      sites.computeIfAbsent(site, name -> new Site(courtesy.spacing())).visited(now);
    }
  }

  /** Takes note of the time that a site asks for between two requests. */
  public synchronized void space(String site, Duration delay) {
    if (!exempt.test(site)) {
      sites
          .computeIfAbsent(site, name -> new Site(courtesy.spacing()))
          .space(courtesy.granted(delay));
    }
  }

  /** Whether {@link #enter} would open. */
  public synchronized boolean isOpen(String site) {
    Site known = sites.get(site);
    Instant now = clock.instant();
    return known == null || exempt.test(site) || !known.freeAt(now).isAfter(now);
  }

  public synchronized Speed speed(String site) {
    Site known = sites.get(site);
    return known == null ? Speed.UNPROVEN : known.speed();
  }

  private void forget(Instant now) {
    if (sites.size() > MOST_SITES) {
      sites.values().removeIf(site -> site.isForgettable(now));
    }
  }
}
