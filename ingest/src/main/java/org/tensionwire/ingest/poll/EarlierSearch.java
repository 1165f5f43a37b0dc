package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedEntry;
import org.tensionwire.ingest.feed.FeedResult.ParsedFeed;
import org.tensionwire.ingest.feed.Paging;

/**
 * A way back from a feed's newest document, within bounds of number, items and bytes; it may take
 * several polls, since the site is asked one thing at a time.
 */
final class EarlierSearch {
  private static final int MOST = 5;
  private static final int MOST_ITEMS = 1_000;
  private static final long MOST_TEXT = 2 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final EarlierAddress addresses;
  private final Paging newest;
  private final Set<String> asked;
  private final Set<FeedEntry> seen;
  private final List<FeedEntry> found = new ArrayList<>();
  private Paging last;
  private int documents = 1;
  private long text;
  private boolean over;
  private boolean reached;

  /** What asking for an earlier document gave. */
  sealed interface Answer {
    record Read(ParsedFeed document) implements Answer {}

    record Later(Instant notBefore) implements Answer {}

    record Nothing() implements Answer {}
  }

  /**
   * @param feed address of the newest document
   */
  EarlierSearch(String feed, ParsedFeed document) {
    this.addresses = new EarlierAddress(feed);
    this.newest = document.paging();
    this.asked = new HashSet<>(Set.of(feed));
    this.seen = new HashSet<>(document.entries());
    this.last = newest;
  }

  /**
   * Goes on until it ends, or must wait for the site.
   *
   * @param web asks for a document
   * @param reaches whether a document with such entries goes back far enough
   * @return when to go on; null where the search is over
   */
  @Nullable Instant goOn(
      Function<String, Answer> web, Predicate<List<FeedEntry>> reaches, Instant now) {
    while (!over) {
      Optional<String> address = next();
      Answer answer = address.isEmpty() ? new Answer.Nothing() : web.apply(address.get());
      if (answer instanceof Answer.Later later && !later.notBefore().isAfter(now.plus(PATIENCE))) {
        return later.notBefore();
      }
      address.ifPresent(asked::add);
      over = !(answer instanceof Answer.Read read) || !take(read.document(), reaches);
    }
    return null;
  }

  private Optional<String> next() {
    return documents > MOST || found.size() >= MOST_ITEMS || text > MOST_TEXT
        ? Optional.empty()
        : addresses.of(newest, last, documents + 1).filter(address -> !asked.contains(address));
  }

  /** True where a further document may be worth asking for. */
  private boolean take(ParsedFeed document, Predicate<List<FeedEntry>> reaches) {
    int before = found.size();
    document.entries().stream().filter(seen::add).forEach(found::add);
    found.subList(before, found.size()).forEach(entry -> text += length(entry));
    documents++;
    last = document.paging();
    reached = found.size() > before && reaches.test(document.entries());
    return found.size() > before && !reached;
  }

  private static long length(FeedEntry entry) {
    return (entry.content() == null ? 0 : entry.content().length())
        + (entry.summary() == null ? 0 : entry.summary().length());
  }

  /** Entries of all that was read, without what the newest document lists too. */
  List<FeedEntry> found() {
    return found;
  }

  /** Whether a document went back far enough. */
  boolean reached() {
    return reached;
  }
}
