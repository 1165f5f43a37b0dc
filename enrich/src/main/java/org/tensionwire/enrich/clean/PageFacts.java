package org.tensionwire.enrich.clean;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the page's head and markup say of its story.
 *
 * @param metered whether the page says that its text must be paid for
 * @param paidPart CSS selector of the part that must be paid for; null where the page names none
 * @param article whether the page says that it is an article
 * @param film whether the page says that it is about a film
 */
record PageFacts(
    String title,
    @Nullable String byline,
    @Nullable Instant published,
    @Nullable Instant modified,
    @Nullable String language,
    @Nullable String canonical,
    boolean metered,
    @Nullable String paidPart,
    boolean article,
    boolean film,
    Declared declared) {
  static final PageFacts NONE =
      new PageFacts("", null, null, null, null, null, false, null, false, false, Declared.NOTHING);
  private static final int MAX_BYLINE = 256;
  private static final int MAX_URL = 2048;

  /** A heading at least this long is a title rather than a section's name. */
  private static final int SURE_TITLE = 25;

  static PageFacts of(Document page, @Nullable String url) {
    PageElements found = PageElements.of(page);
    LinkedData data = LinkedData.of(found.linkedData);
    Map<String, String> meta = found.meta;
    String byline = byline(found, data);
    Instant published = published(found, data);
    return new PageFacts(
        title(page, found, data),
        byline,
        published,
        modified(found, data, published),
        language(found, data),
        canonical(found, url).orElse(null),
        Boolean.FALSE.equals(data.free()) || isMetered(meta.get("article:content_tier")),
        data.paidPart(),
        !data.type().isEmpty() || first(meta.get("og:type")).equalsIgnoreCase("article"),
        first(meta.get("og:type")).startsWith("video") || data.type().contains("Video"),
        Declared.of(
            first(data.headline(), meta.get("og:title"), page.title()),
            found.onlyHeading(),
            first(meta.get("og:description"), data.description(), meta.get("description")),
            byline,
            data.body()));
  }

  private static String title(Document page, PageElements found, LinkedData data) {
    Map<String, String> meta = found.meta;
    String heading = found.onlyHeading();
    String declared =
        first(meta.get("og:title"), data.headline(), meta.get("twitter:title"), page.title());
    String line = PlainText.line(declared);
    if (!heading.isEmpty()
        && (line.isEmpty() || line.startsWith(heading) || heading.length() > SURE_TITLE)) {
      return heading;
    }
    return withoutSite(line, meta.get("og:site_name"));
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

  private static @Nullable String byline(PageElements found, LinkedData data) {
    String declared = first(data.author(), found.meta.get("author"), found.meta.get("dc.creator"));
    String site = first(found.meta.get("og:site_name"));
    boolean person = !declared.startsWith("http") && !declared.equalsIgnoreCase(site);
    String line = PlainText.line(person ? first(declared, found.author) : first(found.author));
    return line.isEmpty() || line.length() > MAX_BYLINE ? null : line;
  }

  private static @Nullable Instant published(PageElements found, LinkedData data) {
    Map<String, String> meta = found.meta;
    return time(
        meta.get("article:published_time"),
        data.published(),
        meta.get("datepublished"),
        meta.get("date"),
        meta.get("dc.date"),
        found.time);
  }

  private static @Nullable Instant modified(
      PageElements found, LinkedData data, @Nullable Instant published) {
    Map<String, String> meta = found.meta;
    Instant modified =
        time(
            meta.get("article:modified_time"),
            data.modified(),
            meta.get("og:updated_time"),
            meta.get("datemodified"));
    return modified != null && published != null && modified.isBefore(published) ? null : modified;
  }

  private static @Nullable Instant time(@Nullable String... candidates) {
    return Stream.of(candidates)
        .flatMap(text -> Dates.parse(text).stream())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String language(PageElements found, LinkedData data) {
    String language =
        first(
            found.language,
            data.language(),
            found.meta.get("og:locale"),
            found.meta.get("content-language"));
    return language.isEmpty() ? null : language;
  }

  private static Optional<String> canonical(PageElements found, @Nullable String url) {
    String address = first(found.canonical, found.meta.get("og:url")).strip();
    if (address.isEmpty() || address.length() > MAX_URL) {
      return Optional.empty();
    }
    try {
      URI given = new URI(address);
      URI whole = given.isAbsolute() || url == null ? given : new URI(url).resolve(given);
      String scheme = first(whole.getScheme());
      boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
      return web && whole.getHost() != null && !isFront(whole, url)
          ? Optional.of(whole.toString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Some sites give every story the address of their front page. */
  private static boolean isFront(URI canonical, @Nullable String url) throws URISyntaxException {
    return url != null && isRoot(canonical) && !isRoot(new URI(url));
  }

  private static boolean isRoot(URI address) {
    return first(address.getPath()).length() < 2 && address.getQuery() == null;
  }

  private static boolean isMetered(@Nullable String tier) {
    return tier != null && (tier.equals("locked") || tier.equals("metered"));
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
