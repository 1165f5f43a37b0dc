package org.tensionwire.ingest.poll;

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
import org.tensionwire.ingest.poll.EarlierSearch.Answer;

/**
 * Pages back from feeds' newest documents. Searches under way are kept in memory, the oldest given
 * up when there is no room; one that is lost begins anew. Thread-safe, one poll per feed at a time.
 */
final class EarlierDocuments {
  private static final int MOST_SEARCHES = 16;

  private final Fetcher web;
  private final FeedParser parser;
  private final InstantSource clock;
  private final Map<String, EarlierSearch> searches = new LinkedHashMap<>();

  /**
   * @param entries of all that was read, without what the newest document lists too
   * @param reached whether they reach back to where the search could end
   * @param resumeAt when the search can go on; null where it is over
   */
  record Found(List<FeedEntry> entries, boolean reached, @Nullable Instant resumeAt) {}

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
   */
  Found before(
      String feedId, String address, ParsedFeed newest, Predicate<List<FeedEntry>> reaches) {
    EarlierSearch search = search(feedId, address, newest);
    Instant resumeAt = search.goOn(this::ask, reaches, clock.instant());
    return new Found(List.copyOf(search.found()), search.reached(), resumeAt);
  }

  private synchronized EarlierSearch search(String feedId, String address, ParsedFeed newest) {
    EarlierSearch known = searches.get(feedId);
    if (known != null) {
      return known;
    }
    Iterator<EarlierSearch> oldest = searches.values().iterator();
    if (searches.size() >= MOST_SEARCHES) {
      oldest.next();
      oldest.remove();
    }
    EarlierSearch begun = new EarlierSearch(address, newest);
    searches.put(feedId, begun);
    return begun;
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
