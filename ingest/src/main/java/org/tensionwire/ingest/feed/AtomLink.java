package org.tensionwire.ingest.feed;

import java.util.List;
import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Picks the link that leads to the story among an Atom element's links. */
final class AtomLink {
  private AtomLink() {}

  static @Nullable String of(Children entry, Bases bases) {
    return best(entry, entry.namespace(), bases);
  }

  /** Of Atom links within an RSS item or channel. */
  static @Nullable String in(Children item, Bases bases) {
    String link = best(item, FeedShape.ATOM, bases);
    return link != null ? link : best(item, FeedShape.ATOM_03, bases);
  }

  private static @Nullable String best(Children parent, Namespace namespace, Bases bases) {
    List<Element> links = parent.all("link", namespace);
    Element best = null;
    for (Element link : links) {
      if (rank(link) > (best == null ? 0 : rank(best))) {
        best = link;
      }
    }
    return best == null ? null : bases.resolve(best, best.getAttributeValue("href", "").strip());
  }

  private static int rank(Element link) {
    String rel = link.getAttributeValue("rel", "alternate").toLowerCase(Locale.ROOT);
    boolean alternate =
        rel.equals("alternate") || rel.isBlank() || rel.endsWith("/relation/alternate");
    if (!alternate || link.getAttributeValue("href", "").isBlank()) {
      return 0;
    }
    if (Urls.isDangerous(link.getAttributeValue("href"))) {
      return 1;
    }
    String type = link.getAttributeValue("type", "").toLowerCase(Locale.ROOT);
    return type.contains("html") ? 4 : type.isEmpty() ? 3 : 2;
  }
}
