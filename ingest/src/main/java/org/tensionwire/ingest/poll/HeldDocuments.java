package org.tensionwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.pipeline.FeedDefinition;

/**
 * Feed documents whose items could not all be taken in one poll, so that the next need not ask for
 * them again. Thread-safe; the oldest go first when there is no room.
 */
final class HeldDocuments {
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final long ROOM = 32 * 1024 * 1024;

  private final InstantSource clock;
  private final Map<String, Held> held = new LinkedHashMap<>();
  private long bytes;

  private record Held(Fetched document, int known, Instant since) {}

  HeldDocuments(InstantSource clock) {
    this.clock = clock;
  }

  /** What is kept of the feed; null where there is nothing, or it is too old. */
  synchronized @Nullable Fetched find(FeedDefinition feed) {
    Held found = held.get(key(feed));
    if (found == null) {
      return null;
    } else if (found.since().plus(LIFE).isBefore(clock.instant())) {
      drop(feed, 0);
      return null;
    }
    return found.document();
  }

  /**
   * Keeps a document; one that is kept already grows no younger.
   *
   * @param known how many of its items were known before
   */
  synchronized void keep(FeedDefinition feed, Fetched document, int known) {
    if (document.equals(find(feed))) {
      return;
    }
    drop(feed, 0);
    held.put(key(feed), new Held(document, known, clock.instant()));
    bytes += document.body().length;
    Iterator<Held> oldest = held.values().iterator();
    while (bytes > ROOM && oldest.hasNext()) {
      bytes -= oldest.next().document().body().length;
      oldest.remove();
    }
  }

  /**
   * Forgets what was kept of the feed.
   *
   * @return how many of its items were known when it was first read; {@code known} where nothing
   *     was kept
   */
  synchronized int drop(FeedDefinition feed, int known) {
    Held dropped = held.remove(key(feed));
    if (dropped == null) {
      return known;
    }
    bytes -= dropped.document().body().length;
    return dropped.known();
  }

  private static String key(FeedDefinition feed) {
    return feed.getFeedId() + ' ' + feed.getUrl();
  }
}
