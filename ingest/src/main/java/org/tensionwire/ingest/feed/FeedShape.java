package org.tensionwire.ingest.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Attribute;
import org.jdom2.Content;
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
  private static final Map<String, String> PLAIN_NAMES =
      Stream.of(
              "channel item items title link description guid pubDate author category comments enclosure"
                  .split(" "))
          .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

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
      case "entry" -> bareEntry(root);
      default ->
          throw new RefusedDocument(Refusal.NOT_A_FEED, "root element is " + name(root.getName()));
    };
  }

  private static String name(String untrusted) {
    return untrusted.length() <= 40 ? untrusted : untrusted.substring(0, 40) + "…";
  }

  private static Shaped rss(Document document, Element root) {
    plain(root, rssNamespace(root));
    root.setName("rss");
    String version = root.getAttributeValue("version", "2.0").strip();
    root.setAttribute("version", RSS_VERSIONS.contains(version) ? version : "2.0");
    Element channel = oneChannel(root);
    if (channel.getChild("item") == null) {
      unpack(channel);
    }
    return new Shaped(document, channel, List.copyOf(channel.getChildren("item")), false);
  }

  /** The channel's, where a prefix sets it apart from the root's. */
  private static Namespace rssNamespace(Element root) {
    for (Element child : root.getChildren()) {
      if (child.getName().equalsIgnoreCase("channel")) {
        return child.getNamespace();
      }
    }
    return root.getNamespace();
  }

  /** The first channel, with what stands beside it, or in further ones, moved into it. */
  private static Element oneChannel(Element root) {
    List<Content> children = root.removeContent();
    Element first = null;
    for (Content content : children) {
      first = first == null && isChannel(content) ? (Element) content : first;
    }
    Element channel = first == null ? new Element("channel") : first;
    root.addContent(channel);
    for (Content content : children) {
      if (content != channel && isChannel(content)) {
        for (Element item : List.copyOf(((Element) content).getChildren("item"))) {
          channel.addContent(item.detach());
        }
      } else if (content != channel && content instanceof Element) {
        channel.addContent(content);
      }
    }
    return channel;
  }

  private static boolean isChannel(Content content) {
    return content instanceof Element element && element.getName().equals("channel");
  }

  /** Items within an element of their own, and entries where items should be. */
  private static void unpack(Element channel) {
    Element wrapper = channel.getChild("items");
    if (wrapper != null) {
      for (Element item : List.copyOf(wrapper.getChildren("item"))) {
        channel.addContent(item.detach());
      }
    }
    for (Element entry : channel.getChildren("entry")) {
      entry.setName("item");
    }
  }

  private static Shaped bareChannel(Element channel) {
    Element root = new Element("rss");
    Document document = new Document(root);
    channel.detach();
    root.addContent(channel);
    Cdf.toRss(channel);
    return rss(document, root);
  }

  private static Shaped bareEntry(Element entry) throws RefusedDocument {
    Element root = new Element("feed", entry.getNamespace());
    Document document = new Document(root);
    root.addContent(entry.detach());
    return atom(document, root);
  }

  private static Shaped rdf(Document document, Element root) {
    root.setName("RDF");
    root.setNamespace(RDF);
    Namespace given = rdfNamespace(root);
    Namespace wanted = given.getURI().contains("netscape.com") ? RSS_090 : RSS_10;
    rename(root, given, wanted);
    declare(root, wanted);
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

  /** ROME knows an RDF feed by the namespace that its root declares. */
  private static void declare(Element root, Namespace wanted) {
    for (Namespace declared : List.copyOf(root.getAdditionalNamespaces())) {
      if (declared.getPrefix().equals(wanted.getPrefix())) {
        root.removeNamespaceDeclaration(declared);
      }
    }
    root.addNamespaceDeclaration(wanted);
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
    return new Shaped(document, root, List.copyOf(root.getChildren("entry", wanted)), true);
  }

  /** Takes RSS out of whatever namespace its root has, and spells its names as specified. */
  private static void plain(Element element, Namespace given) {
    boolean own = element.getNamespace().equals(given);
    if (own) {
      element.setNamespace(Namespace.NO_NAMESPACE);
      String name = PLAIN_NAMES.get(element.getName().toLowerCase(Locale.ROOT));
      if (name != null) {
        element.setName(name);
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
