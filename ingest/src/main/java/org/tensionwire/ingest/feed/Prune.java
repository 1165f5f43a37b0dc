package org.tensionwire.ingest.feed;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jdom2.Content;
import org.jdom2.Element;

/**
 * Leaves in a tree what ROME shall read and takes the rest out: modules, images and dates cost it
 * time, and it stumbles over many of them.
 */
final class Prune {
  private static final Set<String> CHANNEL = Set.of("title", "channel", "item", "entry");
  private static final Set<String> ITEM =
      Set.of("title", "description", "summary", "content", "encoded", "category", "enclosure");

  private Prune() {}

  static void channel(Element channel) {
    keep(channel, child -> CHANNEL.contains(child.getName()) && sameOrNone(channel, child));
  }

  static void item(Element item) {
    keep(item, child -> ITEM.contains(child.getName()) || isEnclosure(child));
  }

  private static boolean sameOrNone(Element parent, Element child) {
    return child.getNamespace().equals(parent.getNamespace())
        || child.getName().equals("channel")
        || child.getName().equals("item");
  }

  private static boolean isEnclosure(Element link) {
    return link.getName().equals("link")
        && "enclosure".equals(link.getAttributeValue("rel", "").toLowerCase(Locale.ROOT))
        && Urls.isWeb(link.getAttributeValue("href", ""));
  }

  /** In one pass: taking children out one by one shifts the others each time. */
  private static void keep(Element parent, Predicate<Element> wanted) {
    for (Content content : parent.removeContent()) {
      if (content instanceof Element child && wanted.test(child)) {
        parent.addContent(child);
      }
    }
  }
}
