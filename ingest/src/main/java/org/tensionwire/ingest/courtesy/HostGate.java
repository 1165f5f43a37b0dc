package org.tensionwire.ingest.courtesy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tensionwire.ingest.http.FetchResult;

/**
 * Decides when a site may be asked: one request at a time, apart in time, later where it says that
 * it has enough. Never waits: it says now, or not before. Thread-safe.
 */
public final class HostGate {
  private static final int MOST_SITES = 50_000;
  private static final Duration ELSEWHERE = Duration.ofHours(1);

  private final Courtesy courtesy;
  private final Predicate<String> exempt;
  private final InstantSource clock;
  private final Map<String, Site> sites = new HashMap<>();
  private final Set<String> elsewhere = new HashSet<>();
  private Instant sparedSince = Instant.MIN;

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
    if (elsewhere.contains(site)) {
      return new Entry.Shut(now.plus(ELSEWHERE));
    }
    forget(now);
    Site known = sites.computeIfAbsent(site, name -> new Site(courtesy.spacing()));
    Instant free = known.freeAt(now, sparedSince);
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
    if (exempt.test(site)) {
      return true;
    }
    Site known = sites.getOrDefault(site, new Site(courtesy.spacing()));
    Instant now = clock.instant();
    return !elsewhere.contains(site) && !known.freeAt(now, sparedSince).isAfter(now);
  }

  /**
   * Spares every site as if it had been asked just now: another instance, or this one before it was
   * started again, may have done so and nothing here remembers it.
   */
  public synchronized void spareAll() {
    sparedSince = clock.instant();
  }

  /** Shuts sites that another instance asks from now on, until {@link #gain}. */
  public synchronized void lose(Collection<String> lost) {
    elsewhere.addAll(lost);
  }

  public synchronized void gain(String site) {
    elsewhere.remove(site);
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
