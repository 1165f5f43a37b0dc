package org.tensionwire.ingest.feed;

import java.util.Locale;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Picks the link that leads to an item's story. One with a dangerous scheme is taken only where
 * there is no other, so that whoever reads it can say why there is none.
 */
final class ItemLink {
  private ItemLink() {}

  /**
   * @param guid null where there is none
   */
  static @Nullable String rss(Children item, @Nullable Element guid, Bases bases) {
    String link = original(item, null);
    link = safer(link, own(item, bases));
    link = safer(link, AtomLink.in(item, bases));
    link = safer(link, guid == null ? null : permanent(guid, bases));
    return safer(link, about(item));
  }

  /**
   * @param id resolved; null where there is none
   */
  static @Nullable String atom(Children entry, @Nullable String id, Bases bases) {
    String link = original(entry, AtomLink.of(entry, bases));
    return safer(link, id != null && Urls.isWeb(id) ? id : null);
  }

  /** Where a service puts its own address into the link and the story's beside it. */
  private static @Nullable String original(Children item, @Nullable String otherwise) {
    Element element = item.first("origLink", NamespaceUris.FEEDBURNER);
    String link = element == null ? "" : Urls.unwrapped(Text.of(element));
    return Urls.isWeb(link) ? link : otherwise;
  }

  private static @Nullable String own(Children item, Bases bases) {
    String link = null;
    for (Element element : item.all("link", item.namespace())) {
      String given = Text.nonEmpty(Text.of(element));
      String text = given != null ? given : Text.nonEmpty(element.getAttributeValue("href"));
      if (text != null && (link == null || !Urls.isDangerous(text))) {
        link = bases.resolve(element, text);
      }
    }
    return link;
  }

  private static @Nullable String permanent(Element guid, Bases bases) {
    String given = guid.getAttributeValue("isPermaLink", guid.getAttributeValue("ispermalink"));
    String claim = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
    String text = Urls.unwrapped(Text.of(guid));
    if (claim.equals("true") && text.startsWith("/")) {
      return bases.resolve(guid, text);
    }
    return Urls.isWeb(text) && !claim.equals("false") ? text : null;
  }

  private static @Nullable String about(Children item) {
    String about = item.parent().getAttributeValue("about", FeedShape.RDF);
    return about != null && Urls.isWeb(about) ? about.strip() : null;
  }

  private static @Nullable String safer(@Nullable String link, @Nullable String otherwise) {
    boolean keep = link != null && (otherwise == null || !Urls.isDangerous(link));
    return keep ? link : otherwise;
  }
}
