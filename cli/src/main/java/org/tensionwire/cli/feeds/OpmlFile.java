package org.tensionwire.cli.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads lists of feeds in OPML, from anywhere: no DOCTYPE, nothing external, size, depth and number
 * bounded.
 */
public final class OpmlFile {
  private static final int MAX_BYTES = 10 * 1024 * 1024;
  private static final int MAX_DEPTH = 50;
  private static final int MAX_FEEDS = 20_000;

  private OpmlFile() {}

  /**
   * The feeds that can be taken; every other outline with an address is a fault. A file that cannot
   * be read to its end gives no feeds.
   *
   * @throws IOException when the stream fails
   */
  public static FeedFile read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      return refused(1, "the file is larger than 10 MiB");
    }
    try {
      return read(factory().createXMLStreamReader(new ByteArrayInputStream(bytes)));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      return refused(line, "the file is not well-formed XML");
    }
  }

  private static FeedFile read(XMLStreamReader xml) throws XMLStreamException {
    OpmlOutlines outlines = new OpmlOutlines();
    int depth = 0;
    while (xml.hasNext()) {
      int line = Math.max(1, xml.getLocation().getLineNumber());
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> {
          return refused(line, "a DOCTYPE is not accepted");
        }
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth == 1 && !xml.getLocalName().equals("opml")) {
            return refused(line, "the file is not OPML");
          } else if (depth > MAX_DEPTH) {
            return refused(line, "elements are nested more than " + MAX_DEPTH + " deep");
          } else if (outlines.size() >= MAX_FEEDS) {
            return refused(line, "the file lists more than " + MAX_FEEDS + " feeds");
          }
          outlines.start(xml);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          outlines.end(xml);
        }
        default -> {}
      }
    }
    return outlines.file();
  }

  private static FeedFile refused(int line, String why) {
    return new FeedFile(List.of(), List.of(new Fault(line, why)));
  }

  /** The JDK's own parser, whose limits on names, attributes and entities stay in force. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, base, name) -> InputStream.nullInputStream());
    return factory;
  }
}
