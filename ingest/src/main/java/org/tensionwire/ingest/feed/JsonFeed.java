package org.tensionwire.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeed {
  private static final Duration ENDED = Duration.ofDays(30);

  private JsonFeed() {}

  static boolean looksLike(String text) {
    return text.startsWith("{");
  }

  static FeedResult.ParsedFeed read(String text, Repair repair, @Nullable String url, Instant now)
      throws RefusedDocument {
    JsonDocument document = JsonDocument.read(text, repair);
    JsonNode feed = document.root();
    String version = feed.path("version").asText("");
    if (!version.contains("jsonfeed.org/version/") && !feed.path("items").isArray()) {
      throw new RefusedDocument(Refusal.NOT_A_FEED, "JSON, but no JSON Feed");
    }
    JsonNode items = feed.path("items");
    if (items.size() > FeedLimits.ITEMS) {
      throw new RefusedDocument(Refusal.TOO_MANY_ITEMS, "too many items");
    }
    String home = string(feed, "home_page_url");
    String link = home == null || url == null ? home : Urls.resolve(url, home);
    String base = link != null ? link : url;
    List<String> authors = authors(feed);
    String language = language(feed);
    List<FeedEntry> entries = new ArrayList<>();
    for (JsonNode item : items) {
      entries.add(entry(item, base, language, now, authors));
    }
    String format = version.endsWith("/1.1") ? "json_1.1" : "json_1.0";
    return new FeedResult.ParsedFeed(
            string(feed, "title"),
            link,
            format,
            document.rung(),
            language,
            rhythm(feed),
            paging(feed, url),
            entries)
        .with(document.dropped(), Set.of());
  }

  private static Paging paging(JsonNode feed, @Nullable String url) {
    String next = string(feed, "next_url");
    String address = next == null || url == null ? next : Urls.resolve(url, next);
    return address == null || !Urls.isWeb(address) ? Paging.NONE : new Paging(address, false);
  }

  /** The format has no word for it, but one for a feed that has ended. */
  private static StatedRhythm rhythm(JsonNode feed) {
    return feed.path("expired").asBoolean()
        ? new StatedRhythm(ENDED, null, Set.of(), Set.of())
        : StatedRhythm.NONE;
  }

  private static FeedEntry entry(
      JsonNode item,
      @Nullable String base,
      @Nullable String language,
      Instant now,
      List<String> feedAuthors) {
    String link = string(item, "url");
    link = link != null ? link : string(item, "external_url");
    String id = string(item, "id");
    link = link == null && id != null && Urls.isWeb(id) ? id : link;
    String html = string(item, "content_html");
    String own = language(item);
    List<String> authors = authors(item);
    FeedDates dates = new FeedDates(now, language);
    DateReading modified = dates.read(string(item, "date_modified"));
    DateReading published = DateReading.best(dates.read(string(item, "date_published")), modified);
    return new FeedEntry(
        id,
        string(item, "title"),
        link == null || base == null ? link : Urls.resolve(base, link),
        published.instant(),
        modified.instant(),
        string(item, "summary"),
        html != null ? html : string(item, "content_text"),
        authors.isEmpty() ? feedAuthors : authors,
        strings(item.path("tags")),
        enclosures(item),
        own != null ? own : language,
        published.flaw(),
        null,
        null);
  }

  /** Also where a single author stands in place of the list. */
  private static List<String> authors(JsonNode node) {
    JsonNode several = node.path("authors");
    List<String> names = new ArrayList<>();
    names.add(string(several, "name"));
    several.forEach(author -> names.add(string(author, "name")));
    List<String> named = Authors.distinct(names.stream());
    return named.isEmpty()
        ? Authors.distinct(Stream.of(string(node.path("author"), "name")))
        : named;
  }

  private static List<FeedEntry.Enclosure> enclosures(JsonNode item) {
    List<FeedEntry.Enclosure> found = new ArrayList<>();
    for (JsonNode attachment : item.path("attachments")) {
      String url = string(attachment, "url");
      if (url != null) {
        JsonNode size = attachment.path("size_in_bytes");
        Long length = size.isNumber() ? size.asLong() : null;
        found.add(new FeedEntry.Enclosure(url, string(attachment, "mime_type"), length));
      }
    }
    return found;
  }

  private static List<String> strings(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : array) {
      String text = Text.nonEmpty(node.isTextual() ? node.asText() : null);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static @Nullable String language(JsonNode node) {
    String text = string(node, "language");
    return text == null ? null : Language.tag(text);
  }

  private static @Nullable String string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() || value.isNumber() ? Text.nonEmpty(value.asText()) : null;
  }
}
