package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.feed.NewsSitemap;
import org.tensionwire.ingest.feed.SitemapResult;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FetchResult.Deferred;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.ingest.http.FetchResult.Gone;
import org.tensionwire.ingest.http.Fetcher;

/**
 * Looks for a gap's items in the site's news sitemap, by way of robots.txt and of where news
 * sitemaps usually lie. It may take several polls, since the site is asked one thing at a time.
 */
final class SitemapSearch {
  private static final int MOST = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final MissingNews missing;
  private final SitemapAddresses addresses;
  private final Deque<Stop> stops = new ArrayDeque<>();
  private final Set<String> asked = new HashSet<>();
  private final List<FeedEntry> found = new ArrayList<>();
  private GapEnd end = GapEnd.SITEMAP_NONE;

  /** An address on the way. */
  private record Stop(String address, Kind kind) {
    enum Kind {
      ROBOTS,
      SITEMAP,
      /** Named by an index; an index in turn leads nowhere. */
      CHILD
    }

    FetchRequest request() {
      return kind == Kind.ROBOTS ? FetchRequest.robots(address) : FetchRequest.sitemap(address);
    }
  }

  SitemapSearch(MissingNews missing) {
    this.missing = missing;
    this.addresses = new SitemapAddresses(missing.origin());
    stops.add(new Stop(addresses.robots(), Stop.Kind.ROBOTS));
  }

  /**
   * Goes on until it ends, or must wait for the site.
   *
   * @return when to go on; null where the search is over
   */
  @Nullable Instant goOn(Fetcher web, Instant now) {
    while (!stops.isEmpty()) {
      Stop stop = stops.element();
      FetchResult answer = web.fetch(stop.request());
      if (answer instanceof Deferred later && !later.notBefore().isAfter(now.plus(PATIENCE))) {
        return later.notBefore();
      }
      stops.remove();
      if (stop.kind() == Stop.Kind.ROBOTS) {
        begin(answer);
      } else {
        take(stop, answer, now);
      }
    }
    return null;
  }

  private void begin(FetchResult robots) {
    if (robots instanceof Fetched document) {
      add(addresses.of(document.body()));
    } else if (robots instanceof Gone || isRefused(robots)) {
      add(addresses.usual());
    } else {
      ended(failure(robots));
    }
  }

  private void add(List<String> sitemaps) {
    sitemaps.forEach(address -> stops.add(new Stop(address, Stop.Kind.SITEMAP)));
  }

  private void take(Stop stop, FetchResult answer, Instant now) {
    asked.add(stop.address());
    if (!(answer instanceof Fetched document)) {
      ended(failure(answer));
    } else if (NewsSitemap.parse(document.body(), now) instanceof SitemapResult.Listed listed) {
      take(stop, listed);
    } else {
      ended(GapEnd.SITEMAP_REFUSED);
    }
    if (asked.size() >= MOST || end == GapEnd.SITEMAP) {
      stops.clear();
    }
  }

  private void take(Stop stop, SitemapResult.Listed listed) {
    if (!listed.news().isEmpty()) {
      List<FeedEntry> taken = missing.among(listed.news());
      missing.exclude(taken);
      found.addAll(taken);
      ended(missing.isCoveredBy(listed.news()) ? GapEnd.SITEMAP : GapEnd.SITEMAP_SHORT);
      stops.removeIf(other -> other.kind() == Stop.Kind.SITEMAP);
    } else if (stop.kind() == Stop.Kind.SITEMAP) {
      List<String> children = addresses.of(listed.children());
      for (int i = children.size() - 1; i >= 0; i--) {
        if (!asked.contains(children.get(i))) {
          stops.addFirst(new Stop(children.get(i), Stop.Kind.CHILD));
        }
      }
    }
  }

  private void ended(GapEnd how) {
    end = end.or(how);
  }

  private static boolean isRefused(FetchResult answer) {
    return answer instanceof Failed failed && failed.reason() == FetchFailure.CLIENT_ERROR;
  }

  private static GapEnd failure(FetchResult answer) {
    if (answer instanceof Gone) {
      return GapEnd.SITEMAP_NONE;
    }
    return answer instanceof Failed failed ? failure(failed.reason()) : GapEnd.SITEMAP_UNREACHED;
  }

  private static GapEnd failure(FetchFailure reason) {
    return switch (reason) {
      case ROBOTS, OPT_OUT, SSRF_BLOCKED, BAD_URL, BAD_SCHEME, BAD_PORT, CLIENT_ERROR ->
          GapEnd.SITEMAP_FORBIDDEN;
      case TOO_LARGE, DECOMPRESS_BOMB, HEADERS_TOO_LARGE, ENCODING -> GapEnd.SITEMAP_REFUSED;
      default -> GapEnd.SITEMAP_UNREACHED;
    };
  }

  /** Entries that the feed would have listed, the latest of each sitemap first. */
  List<FeedEntry> found() {
    return found;
  }

  GapEnd end() {
    return end;
  }
}
