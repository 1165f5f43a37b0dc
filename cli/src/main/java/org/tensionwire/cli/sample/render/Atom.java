package org.tensionwire.cli.sample.render;

import static org.tensionwire.cli.sample.render.Markup.attribute;
import static org.tensionwire.cli.sample.render.Markup.element;

import java.util.stream.Collectors;

/**
 * Atom 1.0.
 *
 * @param xhtml whether the whole story is inline XHTML or escaped HTML
 */
record Atom(boolean xhtml) implements FeedSyntax {
  private static final String TEMPLATE =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
      %s<link rel="self" href="%s"/>
      <link rel="alternate" type="text/html" href="%s"/>
      %s</feed>
      """;

  @Override
  public String mediaType() {
    return "application/atom+xml";
  }

  @Override
  public String write(FeedDocument feed) {
    String head =
        element("id", feed.self())
            + element("title", feed.publisher().name())
            + element("subtitle", feed.description())
            + element("rights", feed.rights())
            + element("updated", feed.changed().toString());
    String entries = feed.items().stream().map(this::entry).collect(Collectors.joining());
    return TEMPLATE.formatted(
        attribute(feed.publisher().language()),
        head,
        attribute(feed.self()),
        attribute(feed.site()),
        entries);
  }

  private String entry(FeedItem item) {
    StringBuilder xml = new StringBuilder("<entry>\n");
    if (item.guid() != null) {
      xml.append(element("id", item.guid()));
    }
    xml.append(element("title", item.title()))
        .append("<link rel=\"alternate\" href=\"" + attribute(item.link()) + "\"/>\n");
    if (item.published() != null && item.updated() != null) {
      xml.append(element("published", item.published().toString()))
          .append(element("updated", item.updated().toString()));
    }
    if (item.byline() != null) {
      xml.append("<author>" + element("name", item.byline()) + "</author>\n");
    }
    xml.append(element("summary", item.summary()));
    return xml.append(content(item)).append("</entry>\n").toString();
  }

  private String content(FeedItem item) {
    if (item.html() == null) {
      return "";
    }
    return xhtml
        ? "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">"
            + item.html()
            + "</div></content>\n"
        : "<content type=\"html\">" + Markup.text(item.html()) + "</content>\n";
  }
}
