package org.tensionwire.cli.feeds;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.FeedDefinition;

/** Writes lists of feeds as OPML 2.0. */
public final class OpmlText {
  private static final String PREFIX = "tw";

  private OpmlText() {}

  public static String of(List<FeedDefinition> feeds) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeNamespace(PREFIX, Opml.NAMESPACE);
      xml.writeCharacters("\n  ");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters("Feeds");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeCharacters("\n  ");
      xml.writeStartElement("body");
      for (FeedDefinition feed : feeds) {
        xml.writeCharacters("\n    ");
        outline(xml, feed);
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot be written", e);
    }
    return text.append('\n').toString();
  }

  private static void outline(XMLStreamWriter xml, FeedDefinition feed) throws XMLStreamException {
    String title = feed.getTitle() == null ? feed.getPublisher().getName() : feed.getTitle();
    xml.writeEmptyElement(Opml.OUTLINE);
    attribute(xml, "type", "rss");
    attribute(xml, Opml.TEXT, title);
    attribute(xml, Opml.TITLE, title);
    attribute(xml, Opml.FEED_URL, feed.getUrl());
    attribute(xml, Opml.SITE_URL, feed.getSite());
    attribute(xml, Opml.LANGUAGE, feed.getLanguage());
    attribute(
        xml, Opml.CATEGORY, feed.getTopics().isEmpty() ? null : String.join(",", feed.getTopics()));
    xml.writeAttribute(PREFIX, Opml.NAMESPACE, Opml.ID, feed.getFeedId());
  }

  private static void attribute(XMLStreamWriter xml, String name, @Nullable String value)
      throws XMLStreamException {
    if (value != null) {
      xml.writeAttribute(name, legal(value));
    }
  }

  /** XML 1.0 has no place for some characters, however they are written. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c -> c == '\t' || c >= ' ' && c < 0xd800 || c >= 0xe000 && c != 0xfffe && c != 0xffff)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
