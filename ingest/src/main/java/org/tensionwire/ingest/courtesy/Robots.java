package org.tensionwire.ingest.courtesy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.ingest.http.FetchResult.Gone;
import org.tensionwire.ingest.http.Fetcher;
import org.tensionwire.ingest.http.WebUrl;

/**
 * What robots.txt allows us, host by host (RFC 9309). A host without one allows everything; one
 * that cannot say for now allows nothing, for a while. Thread-safe.
 */
public final class Robots {
  private static final Duration LIFE = Duration.ofDays(1);
  private static final Duration DENIED = Duration.ofMinutes(15);
  private static final int MOST_HOSTS = 5_000;

  private final Fetcher web;
  private final String robot;
  private final BiConsumer<String, Duration> delays;
  private final InstantSource clock;
  private final Map<String, Known> hosts = new LinkedHashMap<>(16, 0.75f, true);

  private record Known(RobotsText text, Instant until) {}

  /**
   * @param web asked for robots.txt; must not ask for leave here in turn
   * @param robot product token by which hosts know us
   * @param delays told of the crawl delay that a host's address asks for
   */
  public Robots(
      Fetcher web, String robot, BiConsumer<String, Duration> delays, InstantSource clock) {
    this.web = web;
    this.robot = robot;
    this.delays = delays;
    this.clock = clock;
  }

  /** May ask the host first. */
  public boolean allows(String url) {
    WebUrl.Place place = WebUrl.place(url);
    if (place == null) {
      return false;
    }
    RobotsText text = known(place.origin());
    return (text == null ? ask(place.origin()) : text).allows(url);
  }

  private synchronized @Nullable RobotsText known(String origin) {
    Known known = hosts.get(origin);
    return known == null || known.until().isBefore(clock.instant()) ? null : known.text();
  }

  private RobotsText ask(String origin) {
    String url = origin + "robots.txt";
    FetchResult answer = web.fetch(FetchRequest.robots(url));
    Known known = read(url, answer);
    keep(origin, known);
    if (known.text().delay() != null) {
      delays.accept(origin, known.text().delay());
    }
    return known.text();
  }

  private Known read(String url, FetchResult answer) {
    Instant now = clock.instant();
    if (answer instanceof Fetched document) {
      return new Known(RobotsText.parse(url, document.body(), robot), now.plus(LIFE));
    }
    boolean none =
        answer instanceof Gone
            || (answer instanceof FetchResult.Failed failed
                && failed.reason() == FetchFailure.CLIENT_ERROR);
    return none
        ? new Known(RobotsText.ALLOW_ALL, now.plus(LIFE))
        : new Known(RobotsText.ALLOW_NONE, now.plus(DENIED));
  }

  private synchronized void keep(String origin, Known known) {
    hosts.put(origin, known);
    if (hosts.size() > MOST_HOSTS) {
      hosts.remove(hosts.keySet().iterator().next());
    }
  }
}
