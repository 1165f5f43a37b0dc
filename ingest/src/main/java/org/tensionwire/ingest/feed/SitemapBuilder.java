package org.tensionwire.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what a sitemap's elements say, one after the other. For one document. */
final class SitemapBuilder {
  private static final String NEWS = "schemas/sitemap-news/";
  private static final int MOST_NEWS = 1_000;
  private static final int MOST_CHILDREN = 1_000;
  private static final int MOST_CATEGORIES = 20;

  /** Under the root stand addresses and children, under them what is said of each. */
  private static final int ENTRY = 2;

  private final Instant now;
  private final FeedDates dates;
  private final List<FeedEntry> news = new ArrayList<>();
  private final List<SitemapResult.Child> children = new ArrayList<>();
  private final Map<String, String> said = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable String root;

  SitemapBuilder(Instant now) {
    this.now = now;
    this.dates = new FeedDates(now, null);
  }

  boolean isSitemap() {
    return "urlset".equals(root) || "sitemapindex".equals(root);
  }

  void start(int depth, @Nullable String namespace, String name) {
    root = depth == 1 ? name : root;
    if (depth == ENTRY) {
      said.clear();
    }
    text.setLength(0);
  }

  void text(String part) {
    text.append(part);
  }

  void end(int depth, @Nullable String namespace, String name) {
    if (depth == ENTRY && name.equals("url")) {
      addNews();
    } else if (depth == ENTRY && name.equals("sitemap")) {
      addChild();
    } else if (namespace != null && namespace.contains(NEWS)) {
      said.putIfAbsent("news:" + name, text.toString().strip());
    } else if (depth == ENTRY + 1) {
      said.putIfAbsent(name, text.toString().strip());
    }
    text.setLength(0);
  }

  private void addNews() {
    Instant published = date("news:publication_date");
    String address = address();
    String title = Text.nonEmpty(said.get("news:title"));
    if (published != null && address != null && title != null) {
      news.add(
          new FeedEntry(
              null,
              title,
              address,
              published,
              null,
              null,
              null,
              List.of(),
              categories(),
              List.of(),
              Text.nonEmpty(said.get("news:language"))));
    }
  }

  private List<String> categories() {
    return Stream.of(said.get("news:genres"), said.get("news:keywords"))
        .filter(Objects::nonNull)
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .filter(category -> !category.isEmpty())
        .limit(MOST_CATEGORIES)
        .toList();
  }

  private void addChild() {
    String address = address();
    if (address != null && children.size() < MOST_CHILDREN) {
      children.add(new SitemapResult.Child(address, date("lastmod")));
    }
  }

  private @Nullable String address() {
    String address = said.get("loc");
    return address != null && Urls.isWeb(address) ? address : null;
  }

  private @Nullable Instant date(String field) {
    return dates.read(said.get(field)).instant();
  }

  SitemapResult.Listed listed() {
    Comparator<FeedEntry> latest =
        Comparator.comparing(entry -> Objects.requireNonNullElse(entry.published(), now));
    return new SitemapResult.Listed(
        news.stream().sorted(latest.reversed()).limit(MOST_NEWS).toList(), children);
  }
}
