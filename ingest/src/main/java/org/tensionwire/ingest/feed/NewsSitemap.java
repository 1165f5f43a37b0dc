package org.tensionwire.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads sitemaps with the news extension: as they stand or gzipped, no DOCTYPE, nothing external,
 * bounded in bytes, elements and depth. What is no news in them is passed over. Thread-safe.
 */
public final class NewsSitemap {
  private static final int DEPTH = 16;
  private static final XMLInputFactory FACTORY = factory();

  private NewsSitemap() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /**
   * @param now what is after tomorrow is no date
   */
  public static SitemapResult parse(byte[] document, Instant now) {
    try {
      return read(unzipped(document), now);
    } catch (RefusedDocument e) {
      return new SitemapResult.Refused(e.reason());
    } catch (XMLStreamException | RuntimeException e) {
      return new SitemapResult.Refused(Refusal.MALFORMED);
    }
  }

  private static byte[] unzipped(byte[] document) throws RefusedDocument {
    boolean zipped = document.length > 2 && document[0] == 0x1f && document[1] == (byte) 0x8b;
    byte[] plain = document;
    if (zipped) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(document))) {
        plain = in.readNBytes(FeedLimits.BYTES + 1);
      } catch (IOException e) {
        throw new RefusedDocument(Refusal.TRUNCATED, "damaged gzip");
      }
    }
    if (plain.length > FeedLimits.BYTES) {
      throw new RefusedDocument(Refusal.TOO_LARGE, "a sitemap beyond " + FeedLimits.BYTES);
    }
    return plain;
  }

  private static SitemapResult read(byte[] xml, Instant now)
      throws RefusedDocument, XMLStreamException {
    XMLStreamReader in = reader(xml);
    SitemapBuilder sitemap = new SitemapBuilder(now);
    int depth = 0;
    int elements = 0;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.DTD -> throw Doctype.refused();
        case XMLStreamConstants.START_ELEMENT -> {
          check(++depth <= DEPTH, Refusal.XML_DEPTH);
          check(++elements <= FeedLimits.ELEMENTS, Refusal.TOO_MANY_ELEMENTS);
          sitemap.start(depth, in.getNamespaceURI(), in.getLocalName());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> sitemap.text(in.getText());
        case XMLStreamConstants.END_ELEMENT ->
            sitemap.end(depth--, in.getNamespaceURI(), in.getLocalName());
        default -> {}
      }
    }
    check(sitemap.isSitemap(), Refusal.NOT_A_FEED);
    return sitemap.listed();
  }

  private static synchronized XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  private static void check(boolean holds, Refusal otherwise) throws RefusedDocument {
    if (!holds) {
      throw new RefusedDocument(otherwise, "a sitemap out of bounds");
    }
  }
}
