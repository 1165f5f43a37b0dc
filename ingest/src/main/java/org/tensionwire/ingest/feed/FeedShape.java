package org.tensionwire.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Brings a tree into the shape that ROME expects of its format: namespaces as specified, items
 * where they belong, versions that exist. What ROME would stumble over is moved, never invented.
 */
final class FeedShape {
  static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  static final Namespace ATOM_03 = Namespace.getNamespace("http://purl.org/atom/ns#");
  static final Namespace RDF =
      Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  static final Namespace RSS_10 = Namespace.getNamespace("http://purl.org/rss/1.0/");
  private static final Namespace RSS_090 =
      Namespace.getNamespace("http://my.netscape.com/rdf/simple/0.9/");
  private static final Set<String> RSS_VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "2.0");
  private static final Set<String> PLAIN_NAMES =
      Set.of("channel", "item", "title", "link", "description", "guid", "author", "category");

  /**
   * @param items the items in document order, children of one parent
   */
  record Shaped(Document document, Element channel, List<Element> items, boolean atom) {}

  private FeedShape() {}

  static Shaped of(Document document) throws RefusedDocument {
    Element root = document.getRootElement();
    return switch (root.getName().toLowerCase(Locale.ROOT)) {
      case "rss" -> rss(document, root);
      case "channel" -> bareChannel(root);
      case "rdf" -> rdf(document, root);
      case "feed" -> atom(document, root);
      default ->
          throw new RefusedDocument(Refusal.NOT_A_FEED, "root element is " + name(root.getName()));
    };
  }

  private static String name(String untrusted) {
    return untrusted.length() <= 40 ? untrusted : untrusted.substring(0, 40) + "…";
  }

  private static Shaped rss(Document document, Element root) {
    plain(root, root.getNamespace());
    root.setName("rss");
    String version = root.getAttributeValue("version", "2.0").strip();
    root.setAttribute("version", RSS_VERSIONS.contains(version) ? version : "2.0");
    Element channel = root.getChild("channel");
    if (channel == null) {
      channel = new Element("channel");
      root.addContent(channel);
    }
    for (Element stray : List.copyOf(root.getChildren())) {
      if (stray != channel) {
        channel.addContent(stray.detach());
      }
    }
    List<Element> items = new ArrayList<>(channel.getChildren("item"));
    Element wrapper = channel.getChild("items");
    if (items.isEmpty() && wrapper != null) {
      for (Element item : List.copyOf(wrapper.getChildren("item"))) {
        channel.addContent(item.detach());
        items.add(item);
      }
    }
    return new Shaped(document, channel, items, false);
  }

  private static Shaped bareChannel(Element channel) {
    Element root = new Element("rss");
    Document document = new Document(root);
    channel.detach();
    root.addContent(channel);
    plain(channel, channel.getNamespace());
    return rss(document, root);
  }

  private static Shaped rdf(Document document, Element root) {
    root.setName("RDF");
    root.setNamespace(RDF);
    Namespace given = rdfNamespace(root);
    Namespace wanted = given.getURI().contains("netscape.com") ? RSS_090 : RSS_10;
    rename(root, given, wanted);
    root.addNamespaceDeclaration(wanted);
    Element channel = root.getChild("channel", wanted);
    if (channel == null) {
      channel = new Element("channel", wanted);
      root.addContent(0, channel);
    }
    for (Element nested : List.copyOf(channel.getChildren("item", wanted))) {
      root.addContent(nested.detach());
    }
    return new Shaped(document, channel, List.copyOf(root.getChildren("item", wanted)), false);
  }

  private static Namespace rdfNamespace(Element root) {
    for (Element child : root.getChildren()) {
      if (child.getName().equals("channel") || child.getName().equals("item")) {
        return child.getNamespace();
      }
    }
    return Namespace.NO_NAMESPACE;
  }

  private static Shaped atom(Document document, Element root) {
    root.setName("feed");
    boolean old =
        root.getNamespaceURI().equals(ATOM_03.getURI())
            || root.getAttributeValue("version", "").startsWith("0.");
    Namespace wanted = old ? ATOM_03 : ATOM;
    rename(root, root.getNamespace(), wanted);
    if (old) {
      root.setAttribute("version", "0.3");
    }
    for (Element entry : root.getChildren("entry", wanted)) {
      entry.getChildren("link", wanted).removeIf(link -> link.getAttribute("href") == null);
    }
    root.getChildren("link", wanted).removeIf(link -> link.getAttribute("href") == null);
    return new Shaped(document, root, List.copyOf(root.getChildren("entry", wanted)), true);
  }

  /** Takes RSS out of whatever namespace its root has, and writes its own names in lower case. */
  private static void plain(Element element, Namespace given) {
    boolean own = element.getNamespace().equals(given);
    if (own) {
      element.setNamespace(Namespace.NO_NAMESPACE);
      String lower = element.getName().toLowerCase(Locale.ROOT);
      if (PLAIN_NAMES.contains(lower)) {
        element.setName(lower);
      }
    }
    for (Element child : element.getChildren()) {
      plain(child, given);
    }
  }

  private static void rename(Element element, Namespace from, Namespace to) {
    if (element.getNamespaceURI().equals(from.getURI()) && !from.equals(to)) {
      for (Attribute attribute : List.copyOf(element.getAttributes())) {
        if (attribute.getNamespaceURI().equals(from.getURI()) && !from.getURI().isEmpty()) {
          attribute.setNamespace(Namespace.NO_NAMESPACE);
        }
      }
      element.setNamespace(to);
    }
    for (Element child : element.getChildren()) {
      rename(child, from, to);
    }
  }
}
