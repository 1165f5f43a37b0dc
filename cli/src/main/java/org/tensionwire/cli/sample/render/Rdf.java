package org.tensionwire.cli.sample.render;

import static org.tensionwire.cli.sample.render.Markup.attribute;
import static org.tensionwire.cli.sample.render.Markup.element;

import java.util.stream.Collectors;

/** RSS 1.0, with Dublin Core dates. */
record Rdf() implements FeedSyntax {
  private static final String TEMPLATE =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\
       xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="%s">
      %s<items><rdf:Seq>
      %s</rdf:Seq></items>
      </channel>
      %s</rdf:RDF>
      """;

  @Override
  public String mediaType() {
    return "application/rdf+xml";
  }

  @Override
  public String write(FeedDocument feed) {
    String head =
        element("title", feed.publisher().name())
            + element("link", feed.site())
            + element("description", feed.description())
            + element("dc:language", feed.publisher().language())
            + element("dc:rights", feed.rights())
            + element("dc:date", feed.changed().toString());
    String contents =
        feed.items().stream()
            .map(item -> "<rdf:li rdf:resource=\"" + about(item) + "\"/>\n")
            .collect(Collectors.joining());
    String items = feed.items().stream().map(Rdf::item).collect(Collectors.joining());
    return TEMPLATE.formatted(attribute(feed.self()), head, contents, items);
  }

  private static String item(FeedItem item) {
    StringBuilder xml = new StringBuilder("<item rdf:about=\"" + about(item) + "\">\n");
    xml.append(element("title", item.title())).append(element("link", item.link()));
    xml.append(element("description", item.html() == null ? item.summary() : item.html()));
    if (item.updated() != null) {
      xml.append(element("dc:date", item.updated().toString()));
    }
    if (item.byline() != null) {
      xml.append(element("dc:creator", item.byline()));
    }
    return xml.append("</item>\n").toString();
  }

  private static String about(FeedItem item) {
    return attribute(item.guid() == null ? item.link() : item.guid());
  }
}
