package org.tensionwire.ingest.feed;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A document as one line of JSON: what {@code parse-feed} prints. Thread-safe. */
public final class FeedJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FeedParser parser;

  public FeedJson(InstantSource clock) {
    this.parser = new FeedParser(clock);
  }

  /**
   * One object without a line break: the feed, or {@code error} and {@code detail}.
   *
   * @param url base of relative links; null where unknown
   */
  public String parseFeedLine(byte[] document, @Nullable String url) {
    FeedResult result = parser.parse(document, new FeedHints(null, url));
    return node(result).toString();
  }

  /** One entry alone. */
  public static String entryLine(FeedEntry entry) {
    return entry(entry).toString();
  }

  private static ObjectNode node(FeedResult result) {
    if (result instanceof FeedResult.ParsedFeed feed) {
      return feed(feed);
    }
    FeedResult.Refused refused = (FeedResult.Refused) result;
    return JSON.createObjectNode()
        .put("error", refused.reason().code())
        .put("detail", refused.detail());
  }

  private static ObjectNode feed(FeedResult.ParsedFeed feed) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("title", feed.title())
            .put("link", feed.link())
            .put("format", feed.format())
            .put("repair", feed.repair().code());
    if (feed.language() != null) {
      node.put("language", feed.language());
    }
    if (feed.dropped() > 0) {
      node.put("dropped", feed.dropped());
    }
    if (!feed.flaws().isEmpty()) {
      ArrayNode flaws = node.putArray("flaws");
      feed.flaws().stream().sorted().forEach(flaw -> flaws.add(flaw.code()));
    }
    ArrayNode entries = node.putArray("entries");
    feed.entries().forEach(entry -> entries.add(entry(entry)));
    return node;
  }

  private static ObjectNode entry(FeedEntry entry) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("id", entry.id())
            .put("title", entry.title())
            .put("link", entry.link())
            .put("published", text(entry.published()))
            .put("updated", text(entry.updated()))
            .put("summary", entry.summary())
            .put("content", entry.content());
    if (entry.language() != null) {
      node.put("language", entry.language());
    }
    if (entry.refusedLink() != null) {
      node.put("refused_link", entry.refusedLink());
    }
    if (entry.dateFlaw() != null && entry.dateFlaw() != DateFlaw.DATE_MISSING) {
      node.put("date_flaw", entry.dateFlaw().code());
    }
    ArrayNode authors = node.putArray("authors");
    entry.authors().forEach(authors::add);
    ArrayNode categories = node.putArray("categories");
    entry.categories().forEach(categories::add);
    ArrayNode enclosures = node.putArray("enclosures");
    entry.enclosures().forEach(enclosure -> enclosures.add(enclosure(enclosure)));
    return node;
  }

  private static ObjectNode enclosure(FeedEntry.Enclosure enclosure) {
    return JSON.createObjectNode()
        .put("url", enclosure.url())
        .put("type", enclosure.type())
        .put("length", enclosure.length());
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
