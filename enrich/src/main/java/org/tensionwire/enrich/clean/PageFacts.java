package org.tensionwire.enrich.clean;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Title, author, time and language as the page's head and markup give them. */
record PageFacts(
    String title,
    @Nullable String byline,
    @Nullable Instant published,
    @Nullable String language,
    Declared declared) {
  private static final int MAX_BYLINE = 256;

  static PageFacts of(Document page) {
    LinkedData data = LinkedData.of(page);
    Map<String, String> meta = meta(page);
    String byline = byline(page, data, meta);
    return new PageFacts(
        title(page, data, meta),
        byline,
        published(page, data, meta),
        language(page, data, meta),
        Declared.of(
            first(data.headline(), meta.get("og:title"), page.title()),
            onlyHeading(page),
            first(meta.get("og:description"), data.description(), meta.get("description")),
            byline,
            data.body()));
  }

  private static Map<String, String> meta(Document page) {
    Map<String, String> values = new HashMap<>();
    for (Element element : page.getElementsByTag("meta")) {
      String content = element.attr("content");
      String name = first(element.attr("property"), element.attr("name"), element.attr("itemprop"));
      if (!content.isBlank() && !name.isEmpty()) {
        values.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
      }
    }
    return values;
  }

  private static String title(Document page, LinkedData data, Map<String, String> meta) {
    String heading = onlyHeading(page);
    String declared =
        first(meta.get("og:title"), data.headline(), meta.get("twitter:title"), page.title());
    if (heading.isEmpty()) {
      return withoutSite(PlainText.line(declared), meta.get("og:site_name"));
    }
    String line = PlainText.line(declared);
    return line.isEmpty() || line.startsWith(heading) || heading.length() > 25
        ? heading
        : withoutSite(line, meta.get("og:site_name"));
  }

  private static String onlyHeading(Document page) {
    var headings = page.getElementsByTag("h1");
    return headings.size() == 1 ? PlainText.line(headings.get(0).text()) : "";
  }

  private static String withoutSite(String title, @Nullable String site) {
    if (site == null) {
      return title;
    }
    for (String separator : new String[] {" - ", " | ", " – ", " — ", " :: "}) {
      if (title.endsWith(separator + site)) {
        return title.substring(0, title.length() - separator.length() - site.length());
      }
    }
    return title;
  }

  private static @Nullable String byline(Document page, LinkedData data, Map<String, String> meta) {
    String name = first(data.author(), meta.get("author"), meta.get("dc.creator"));
    if (name.isEmpty() || name.startsWith("http")) {
      Element element = page.selectFirst("[rel=author], [itemprop=author], .byline");
      name = element == null ? "" : element.text();
    }
    String line = PlainText.line(name);
    return line.isEmpty() || line.length() > MAX_BYLINE ? null : line;
  }

  private static @Nullable Instant published(
      Document page, LinkedData data, Map<String, String> meta) {
    Element time = page.selectFirst("time[datetime]");
    return Stream.of(
            meta.get("article:published_time"),
            data.published(),
            meta.get("datepublished"),
            meta.get("date"),
            meta.get("dc.date"),
            time == null ? null : time.attr("datetime"))
        .flatMap(text -> Dates.parse(text).stream())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String language(
      Document page, LinkedData data, Map<String, String> meta) {
    Element html = page.selectFirst("html");
    String found =
        first(
            html == null ? "" : html.attr("lang"),
            data.language(),
            meta.get("og:locale"),
            meta.get("content-language"));
    return found.isEmpty() ? null : found;
  }

  private static String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return "";
  }
}
