package org.tensionwire.ingest.feed;

import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * What is read from an item's element rather than from ROME, which rolls impossible dates over,
 * copies guids into links and leaves {@code xml:base} aside.
 */
record ItemFacts(
    @Nullable String id,
    @Nullable String link,
    DateReading published,
    DateReading updated,
    @Nullable String language) {

  static ItemFacts rss(Element item, Element channel, Bases bases, FeedDates dates) {
    Element guid = child(item, "guid");
    DateReading dated = date(dates, item, NamespaceUris.DC, "date");
    DateReading issued =
        DateReading.best(
            date(dates, item, item.getNamespace(), "pubDate"),
            date(dates, item, NamespaceUris.TERMS, "created", "issued"),
            date(dates, item, FeedShape.ATOM, "published"),
            date(dates, item, FeedShape.ATOM_03, "issued", "created"),
            date(dates, item, item.getNamespace(), "published", "date", "issued", "created"));
    DateReading changed =
        DateReading.best(
            date(dates, item, FeedShape.ATOM, "updated"),
            date(dates, item, NamespaceUris.TERMS, "modified"),
            date(dates, item, FeedShape.ATOM_03, "modified"),
            date(dates, item, item.getNamespace(), "updated", "modified", "lastBuildDate"));
    return new ItemFacts(
        Text.nonEmpty(rssId(item, guid)),
        rssLink(item, guid, bases),
        DateReading.best(issued, dated, changed),
        DateReading.best(changed, dated),
        Language.of(item, channel));
  }

  static ItemFacts atom(Element entry, Element feed, Bases bases, FeedDates dates) {
    Namespace atom = entry.getNamespace();
    Element id = entry.getChild("id", atom);
    DateReading changed = date(dates, entry, atom, "updated", "modified");
    DateReading issued =
        DateReading.best(
            date(dates, entry, atom, "published", "issued", "created"),
            date(dates, entry, NamespaceUris.DC, "date"),
            date(dates, entry, NamespaceUris.TERMS, "created", "issued"));
    String identity = id == null ? null : Text.nonEmpty(bases.resolveId(entry, Text.of(id)));
    String link = AtomLink.of(entry, bases);
    return new ItemFacts(
        identity,
        link != null || identity == null || !Urls.isWeb(identity) ? link : identity,
        DateReading.best(issued, changed),
        changed,
        Language.of(entry, feed));
  }

  private static @Nullable String rssId(Element item, @Nullable Element guid) {
    String id = guid == null ? null : Text.nonEmpty(Text.of(guid));
    id = id != null ? id : item.getAttributeValue("about", FeedShape.RDF);
    Element atom = id == null ? item.getChild("id", FeedShape.ATOM) : null;
    atom = id == null && atom == null ? item.getChild("identifier", NamespaceUris.DC) : atom;
    return atom == null ? id : Text.of(atom);
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
    if (link == null && guid != null && isPermanent(guid)) {
      String text = Urls.unwrapped(Text.of(guid));
      link = Urls.isWeb(text) ? text : null;
    }
    String about = link == null ? item.getAttributeValue("about", FeedShape.RDF) : null;
    return about != null && Urls.isWeb(about) ? about.strip() : link;
  }

  private static boolean isPermanent(Element guid) {
    String value = guid.getAttributeValue("isPermaLink");
    value = value != null ? value : guid.getAttributeValue("ispermalink", "true");
    return !value.strip().equalsIgnoreCase("false");
  }

  private static @Nullable Element child(Element item, String name) {
    Element plain = item.getChild(name, item.getNamespace());
    return plain != null ? plain : item.getChild(name);
  }

  private static DateReading date(
      FeedDates dates, Element item, Namespace namespace, String... names) {
    DateReading best = DateReading.MISSING;
    for (String name : names) {
      List<Element> found = item.getChildren(name, namespace);
      if (!found.isEmpty()) {
        best = DateReading.best(best, dates.read(Text.of(found.get(0))));
      }
    }
    return best;
  }
}
