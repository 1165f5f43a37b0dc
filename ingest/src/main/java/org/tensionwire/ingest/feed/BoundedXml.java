package org.tensionwire.ingest.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.UncheckedJDOMFactory;
import org.jdom2.input.sax.SAXHandler;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Builds a JDOM tree with the JDK's own parser: no DOCTYPE, nothing external, and every bound
 * enforced while the parser streams, so that what walks the tree later may recurse. Thread-safe.
 */
final class BoundedXml {
  private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";
  private static final int READER_USES = 256;
  private static final ThreadLocal<Reader> READERS =
      ThreadLocal.withInitial(() -> new Reader(reader()));

  /** A parser keeps every name that it has seen, so none is kept for long. */
  private static final class Reader {
    final XMLReader xml;
    int uses;

    Reader(XMLReader xml) {
      this.xml = xml;
    }
  }

  private BoundedXml() {}

  /**
   * @throws RefusedDocument where a bound is broken
   * @throws SAXException where the text is not well-formed XML
   */
  static Document parse(String xml) throws RefusedDocument, SAXException {
    Bounded handler = new Bounded();
    Reader kept = READERS.get();
    XMLReader reader = kept.xml;
    reader.setContentHandler(handler);
    reader.setErrorHandler(new DefaultHandler());
    try {
      reader.parse(new InputSource(new StringReader(xml)));
      return handler.getDocument();
    } catch (BoundBroken e) {
      kept.uses = READER_USES;
      throw new RefusedDocument(e.reason, e.getMessage());
    } catch (SAXParseException e) {
      throw limit(e);
    } catch (IllegalArgumentException e) {
      throw new SAXException("names that XML does not allow", e);
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    } finally {
      reader.setContentHandler(new DefaultHandler());
      if (++kept.uses >= READER_USES) {
        READERS.remove();
      }
    }
  }

  private static SAXException limit(SAXParseException e) throws RefusedDocument {
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("JAXP00010002")) {
      throw new RefusedDocument(Refusal.XML_ATTRS, "an element has too many attributes");
    }
    if (message.startsWith("JAXP00010006")) {
      throw new RefusedDocument(Refusal.XML_DEPTH, "elements nest too deeply");
    }
    if (message.startsWith("JAXP00010005")) {
      throw new RefusedDocument(Refusal.XML_NAME, "a name is too long");
    }
    return e;
  }

  private static XMLReader reader() {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setProperty(LIMIT + "maxElementDepth", String.valueOf(FeedLimits.DEPTH));
      reader.setProperty(LIMIT + "elementAttributeLimit", String.valueOf(FeedLimits.ATTRIBUTES));
      reader.setProperty(LIMIT + "maxXMLNameLimit", String.valueOf(FeedLimits.NAME_LENGTH));
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's XML parser lacks its own limits", e);
    }
  }

  private static final class BoundBroken extends SAXException {
    private static final long serialVersionUID = 1L;
    final Refusal reason;

    BoundBroken(Refusal reason, String message) {
      super(message);
      this.reason = reason;
    }
  }

  private static final class Bounded extends SAXHandler {
    private final Set<String> namespaces = new HashSet<>();
    private int depth;
    private int elements;
    private int attributes;
    private int items;

    Bounded() {
      super(new UncheckedJDOMFactory());
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes given)
        throws SAXException {
      check(++depth > FeedLimits.DEPTH, Refusal.XML_DEPTH, "elements nest too deeply");
      check(++elements > FeedLimits.ELEMENTS, Refusal.TOO_MANY_ELEMENTS, "too many elements");
      check(
          given.getLength() > FeedLimits.ATTRIBUTES,
          Refusal.XML_ATTRS,
          "an element has too many attributes");
      attributes += given.getLength();
      check(attributes > FeedLimits.ELEMENTS, Refusal.XML_ATTRS, "too many attributes");
      if (isItem(local)) {
        check(++items > FeedLimits.ITEMS, Refusal.TOO_MANY_ITEMS, "too many items");
      }
      super.startElement(NamespaceUris.folded(uri), local, qualified, given);
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
      namespaces.add(uri);
      check(namespaces.size() > FeedLimits.NAMESPACES, Refusal.XML_ATTRS, "too many namespaces");
      super.startPrefixMapping(prefix, NamespaceUris.folded(uri));
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
      depth--;
      super.endElement(uri, local, qualified);
    }

    /** A DTD cannot come this far; comments and instructions would only cost memory. */
    @Override
    public void processingInstruction(String target, String data) {}

    private static boolean isItem(String name) {
      String folded = name.length() > 5 ? name : name.toLowerCase(Locale.ROOT);
      return folded.equals("item") || folded.equals("entry");
    }

    private static void check(boolean broken, Refusal reason, String message) throws BoundBroken {
      if (broken) {
        throw new BoundBroken(reason, message);
      }
    }
  }
}
