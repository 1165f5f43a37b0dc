package org.tensionwire.ingest.feed;

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
    @Nullable String language,
    @Nullable String source) {

  static ItemFacts rss(Children item, Bases bases, FeedDates dates) {
    Element guid = child(item, "guid");
    DateReading dated = date(dates, item, NamespaceUris.DC, "date");
    DateReading issued =
        DateReading.best(
            date(dates, item, item.namespace(), "pubDate"),
            date(dates, item, NamespaceUris.TERMS, "created", "issued"),
            date(dates, item, FeedShape.ATOM, "published"),
            date(dates, item, FeedShape.ATOM_03, "issued", "created"),
            date(dates, item, item.namespace(), "published", "date", "issued", "created"));
    DateReading changed =
        DateReading.best(
            date(dates, item, FeedShape.ATOM, "updated"),
            date(dates, item, NamespaceUris.TERMS, "modified"),
            date(dates, item, FeedShape.ATOM_03, "modified"),
            date(dates, item, item.namespace(), "updated", "modified", "lastBuildDate"));
    return new ItemFacts(
        Text.nonEmpty(rssId(item, guid)),
        ItemLink.rss(item, guid, bases),
        DateReading.best(issued, dated, changed),
        DateReading.best(changed, dated),
        Language.of(item, dates.language()),
        source(item));
  }

  static ItemFacts atom(Children entry, Bases bases, FeedDates dates) {
    Namespace atom = entry.namespace();
    Element id = entry.first("id", atom);
    DateReading changed = date(dates, entry, atom, "updated", "modified");
    DateReading issued =
        DateReading.best(
            date(dates, entry, atom, "published", "issued", "created"),
            date(dates, entry, NamespaceUris.DC, "date"),
            date(dates, entry, NamespaceUris.TERMS, "created", "issued"));
    String identity =
        id == null ? null : Text.nonEmpty(bases.resolveId(entry.parent(), Text.of(id)));
    return new ItemFacts(
        identity,
        ItemLink.atom(entry, identity, bases),
        DateReading.best(issued, changed),
        changed,
        Language.of(entry, dates.language()),
        atomSource(entry, bases));
  }

  /** The address in RSS's own {@code source}; its text is a name that anybody may bear. */
  private static @Nullable String source(Children item) {
    Element source = child(item, "source");
    return source == null ? null : Text.nonEmpty(source.getAttributeValue("url"));
  }

  private static @Nullable String atomSource(Children entry, Bases bases) {
    Element source = entry.first("source", entry.namespace());
    return source == null ? null : AtomLink.of(Children.of(source), bases);
  }

  private static @Nullable String rssId(Children item, @Nullable Element guid) {
    String id = guid == null ? null : Text.nonEmpty(Text.of(guid));
    id = id != null ? id : item.parent().getAttributeValue("about", FeedShape.RDF);
    Element atom = id == null ? item.first("id", FeedShape.ATOM) : null;
    atom = id == null && atom == null ? item.first("identifier", NamespaceUris.DC) : atom;
    return atom == null ? id : Text.of(atom);
  }

  private static @Nullable Element child(Children item, String name) {
    Element plain = item.first(name, item.namespace());
    return plain != null ? plain : item.first(name, Namespace.NO_NAMESPACE);
  }

  private static DateReading date(
      FeedDates dates, Children item, Namespace namespace, String... names) {
    DateReading best = DateReading.MISSING;
    for (String name : names) {
      Element found = item.first(name, namespace);
      if (found != null) {
        best = DateReading.best(best, dates.read(Text.of(found)));
      }
    }
    return best;
  }
}
