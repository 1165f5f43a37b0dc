package org.tensionwire.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * What is read from an item's element rather than from ROME, which rolls impossible dates over,
 * copies guids into links and leaves {@code xml:base} aside. Dates are taken out of the tree on the
 * way: parsing them is most of ROME's time.
 */
record ItemFacts(
    @Nullable String id,
    @Nullable String link,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String language) {
  private static final Namespace DC = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");
  private static final Namespace TERMS = Namespace.getNamespace("http://purl.org/dc/terms/");

  static ItemFacts rss(Element item, Element channel, Bases bases, Instant now) {
    Element guid = child(item, "guid");
    String id = guid == null ? item.getAttributeValue("about", FeedShape.RDF) : Text.of(guid);
    Instant dated = date(now, take(item, DC, "date"));
    Instant issued =
        date(
            now,
            take(item, "pubDate"),
            take(item, TERMS, "created"),
            take(item, TERMS, "issued"),
            take(item, FeedShape.ATOM, "published"),
            take(item, FeedShape.ATOM_03, "issued"));
    Instant changed =
        date(
            now,
            take(item, FeedShape.ATOM, "updated"),
            take(item, TERMS, "modified"),
            take(item, FeedShape.ATOM_03, "modified"));
    return new ItemFacts(
        Text.nonEmpty(id),
        rssLink(item, guid, bases),
        first(issued, dated, changed),
        first(changed, dated),
        Language.of(item, channel));
  }

  static ItemFacts atom(Element entry, Element feed, Bases bases, Instant now) {
    Namespace atom = entry.getNamespace();
    Element id = entry.getChild("id", atom);
    Instant changed = date(now, take(entry, atom, "updated"), take(entry, atom, "modified"));
    Instant issued =
        date(
            now,
            take(entry, atom, "published"),
            take(entry, atom, "issued"),
            take(entry, atom, "created"),
            take(entry, DC, "date"));
    return new ItemFacts(
        id == null ? null : Text.nonEmpty(bases.resolveId(entry, Text.of(id))),
        AtomLink.of(entry, bases),
        first(issued, changed),
        changed,
        Language.of(entry, feed));
  }

  private static @Nullable Instant first(@Nullable Instant... instants) {
    for (Instant instant : instants) {
      if (instant != null) {
        return instant;
      }
    }
    return null;
  }

  private static @Nullable String rssLink(Element item, @Nullable Element guid, Bases bases) {
    String link = null;
    for (Element element : item.getChildren("link", item.getNamespace())) {
      String given = Text.nonEmpty(Text.of(element));
      String text = given != null ? given : Text.nonEmpty(element.getAttributeValue("href"));
      link = text == null ? link : bases.resolve(element, text);
    }
    if (link == null) {
      link = AtomLink.in(item, bases);
    }
    if (link == null && guid != null && !"false".equals(guid.getAttributeValue("isPermaLink"))) {
      String text = Text.of(guid);
      link = text.matches("(?i)https?://\\S+") ? text : null;
    }
    return link;
  }

  private static @Nullable Element child(Element item, String name) {
    Element plain = item.getChild(name, item.getNamespace());
    return plain != null ? plain : item.getChild(name);
  }

  private static List<String> take(Element item, String name) {
    return take(item, item.getNamespace(), name);
  }

  private static List<String> take(Element item, Namespace namespace, String name) {
    List<Element> found = item.getChildren(name, namespace);
    if (found.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Element element : List.copyOf(found)) {
      texts.add(Text.of(element));
      element.detach();
    }
    return texts;
  }

  @SafeVarargs
  private static @Nullable Instant date(Instant now, List<String>... candidates) {
    for (List<String> texts : candidates) {
      for (String text : texts) {
        Instant instant = FeedDates.parse(text, now);
        if (instant != null) {
          return instant;
        }
      }
    }
    return null;
  }
}
