package org.tensionwire.cli.sample.render;

import static org.tensionwire.cli.sample.render.Markup.attribute;
import static org.tensionwire.cli.sample.render.Markup.element;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/**
 * RSS 2.0.
 *
 * @param encoded whether the whole story stands in {@code content:encoded} beside a summary, or
 *     takes its place
 */
record Rss20(boolean encoded) implements FeedSyntax {
  private static final String TEMPLATE =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"\
       xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>
      %s<atom:link rel="self" type="application/rss+xml" href="%s"/>
      %s</channel>
      </rss>
      """;

  @Override
  public String mediaType() {
    return "application/rss+xml";
  }

  @Override
  public String write(FeedDocument feed) {
    String head =
        element("title", feed.publisher().name())
            + element("link", feed.site())
            + element("description", feed.description())
            + element("language", feed.publisher().language())
            + element("copyright", feed.rights())
            + element("lastBuildDate", date(feed.changed()));
    String items = feed.items().stream().map(this::item).collect(Collectors.joining());
    return TEMPLATE.formatted(head, attribute(feed.self()), items);
  }

  private String item(FeedItem item) {
    StringBuilder xml = new StringBuilder("<item>\n");
    xml.append(element("title", item.title())).append(element("link", item.link()));
    if (item.guid() != null) {
      xml.append("<guid isPermaLink=\"false\">").append(attribute(item.guid())).append("</guid>\n");
    }
    if (item.published() != null) {
      xml.append(element("pubDate", date(item.published())));
    }
    if (item.byline() != null) {
      xml.append(element("dc:creator", item.byline()));
    }
    return xml.append(text(item)).append("</item>\n").toString();
  }

  private String text(FeedItem item) {
    if (item.html() == null) {
      return element("description", item.summary());
    }
    return encoded
        ? element("description", item.summary())
            + "<content:encoded><![CDATA["
            + item.html()
            + "]]></content:encoded>\n"
        : element("description", item.html());
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
