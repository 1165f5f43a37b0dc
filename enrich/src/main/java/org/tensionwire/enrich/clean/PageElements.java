package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements of a page that tell about its story, gathered in one walk. */
final class PageElements {
  private static final int MAX_SCRIPTS = 20;

  final Map<String, String> meta = new HashMap<>();
  final List<String> linkedData = new ArrayList<>();
  final List<String> headings = new ArrayList<>();
  @Nullable String canonical;
  @Nullable String time;
  @Nullable String author;
  String language = "";

  static PageElements of(Document page) {
    PageElements found = new PageElements();
    page.stream().forEach(found::take);
    return found;
  }

  private void take(Element element) {
    switch (element.normalName()) {
      case "html" -> language = element.attr("lang");
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "script" -> script(element);
      case "h1" -> headings.add(PlainText.line(element.text()));
      case "time" -> time = time == null ? element.attr("datetime") : time;
      default -> author(element);
    }
  }

  private void meta(Element element) {
    String content = element.attr("content");
    if (content.isBlank()) {
      return;
    }
    for (String naming : new String[] {"property", "name", "itemprop"}) {
      String name = element.attr(naming);
      if (!name.isEmpty()) {
        meta.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
        return;
      }
    }
  }

  private void link(Element element) {
    if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
      canonical = element.attr("href");
    }
  }

  private void script(Element element) {
    if (linkedData.size() < MAX_SCRIPTS
        && element.attr("type").equalsIgnoreCase("application/ld+json")) {
      linkedData.add(element.data());
    }
  }

  private void author(Element element) {
    if (author != null || element.attributesSize() == 0) {
      return;
    }
    if (element.attr("rel").equals("author")
        || element.attr("itemprop").equals("author")
        || element.hasClass("byline")) {
      author = element.text();
    }
  }

  /** The page's only heading of the first rank, else nothing. */
  String onlyHeading() {
    return headings.size() == 1 ? headings.get(0) : "";
  }
}
