package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.feed.FeedHints;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FetchResult.Deferred;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.ingest.http.Fetcher;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.http.WebHost;
import org.tensionwire.ingest.poll.EarlierSearch.Answer;

/**
 * Looks for what feeds listed before their newest documents. Searches under way are kept in memory,
 * the oldest given up when there is no room; one that is lost begins anew. Thread-safe, one poll
 * per feed at a time.
 */
final class EarlierDocuments {
  private static final int MOST_SEARCHES = 16;
  private static final int MOST_SITES = 5_000;
  private static final Duration IN_VAIN = Duration.ofDays(1);

  private final Fetcher web;
  private final FeedParser parser;
  private final InstantSource clock;
  private final Map<String, GapSearch> searches = new LinkedHashMap<>();

  /** When a site was last found to offer no news sitemap that helps. */
  private final Map<String, Instant> inVain = new LinkedHashMap<>();

  /**
   * @param entries of all that was read, without what the newest document lists too
   * @param end how the search ended; as it stands where it is not over
   * @param resumeAt when the search can go on; null where it is over
   */
  record Found(List<FeedEntry> entries, GapEnd end, @Nullable Instant resumeAt) {}

  EarlierDocuments(Fetcher web, FeedParser parser, InstantSource clock) {
    this.web = web;
    this.parser = parser;
    this.clock = clock;
  }

  /**
   * Blocks for as long as the fetcher does.
   *
   * @param address of the newest document
   * @param reaches whether a document with such entries goes back far enough
   * @param missing tells what of a site's news the feed would have listed
   */
  Found before(
      String feedId,
      String address,
      ParsedFeed newest,
      Predicate<List<FeedEntry>> reaches,
      MissingNews missing) {
    Instant now = clock.instant();
    GapSearch search = search(feedId, address, newest, missing, now);
    Instant resumeAt = search.goOn(this::ask, reaches, web, now);
    if (resumeAt == null) {
      ended(WebHost.site(missing.origin()), search.end(), now);
    }
    return new Found(search.found(), search.end(), resumeAt);
  }

  private synchronized GapSearch search(
      String feedId, String address, ParsedFeed newest, MissingNews missing, Instant now) {
    GapSearch known = searches.get(feedId);
    if (known != null) {
      return known;
    }
    Iterator<GapSearch> oldest = searches.values().iterator();
    if (searches.size() >= MOST_SEARCHES) {
      oldest.next();
      oldest.remove();
    }
    Instant vain = inVain.get(WebHost.site(missing.origin()));
    boolean sitemaps = vain == null || vain.plus(IN_VAIN).isBefore(now);
    GapSearch begun = new GapSearch(new EarlierSearch(address, newest), missing, sitemaps);
    searches.put(feedId, begun);
    return begun;
  }

  private synchronized void ended(String site, GapEnd end, Instant now) {
    boolean vain =
        end == GapEnd.SITEMAP_NONE
            || end == GapEnd.SITEMAP_REFUSED
            || end == GapEnd.SITEMAP_FORBIDDEN;
    if (vain) {
      inVain.merge(
          site, now, (known, later) -> known.plus(IN_VAIN).isBefore(later) ? later : known);
    }
    if (inVain.size() > MOST_SITES) {
      inVain.keySet().remove(inVain.keySet().iterator().next());
    }
  }

  /** The search has ended, and what it found is taken. */
  synchronized void forget(String feedId) {
    searches.remove(feedId);
  }

  private Answer ask(String address) {
    FetchResult answer = web.fetch(FetchRequest.feed(address, Validators.NONE));
    if (answer instanceof Deferred deferred) {
      return new Answer.Later(deferred.notBefore());
    } else if (answer instanceof Fetched document
        && parser.parse(document.body(), new FeedHints(document.charset(), document.url()))
            instanceof ParsedFeed parsed) {
      return new Answer.Read(parsed);
    }
    return new Answer.Nothing();
  }
}
