package org.tensionwire.ingest.feed;

import static org.tensionwire.ingest.feed.NamespaceUris.CONTENT;
import static org.tensionwire.ingest.feed.NamespaceUris.DC;
import static org.tensionwire.ingest.feed.NamespaceUris.ITUNES;
import static org.tensionwire.ingest.feed.NamespaceUris.MEDIA;
import static org.tensionwire.ingest.feed.NamespaceUris.XHTML;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** What extensions say of an item, used where the format's own element is missing. */
record ItemExtras(
    @Nullable String title,
    @Nullable String summary,
    @Nullable String content,
    List<String> authors,
    List<String> subjects,
    List<FeedEntry.Enclosure> media) {
  private static final int MAX_MEDIA = 50;

  static ItemExtras of(Children item, Bases bases) {
    Element grouped = item.first("group", MEDIA);
    Children group = grouped == null ? null : Children.of(grouped);
    return new ItemExtras(
        firstOf(
            text(item, "title", FeedShape.ATOM, FeedShape.ATOM_03, DC, ITUNES, MEDIA),
            group == null ? null : text(group, "title", MEDIA)),
        firstOf(
            text(item, "summary", FeedShape.ATOM, FeedShape.ATOM_03, Namespace.NO_NAMESPACE),
            text(item, "description", DC, ITUNES, MEDIA),
            text(item, "summary", ITUNES),
            text(item, "description", NamespaceUris.GOOGLE_PLAY),
            text(item, "subtitle", ITUNES),
            text(item, "abstract", Namespace.NO_NAMESPACE, NamespaceUris.TERMS),
            group == null ? null : text(group, "description", MEDIA)),
        content(item),
        Authors.of(item),
        Authors.distinct(item.all("subject", DC).stream().map(Text::of)),
        media(item, bases));
  }

  private static @Nullable String content(Children item) {
    Namespace own = item.namespace();
    return firstOf(
        text(item, "encoded", CONTENT, Namespace.NO_NAMESPACE),
        text(item, "content", FeedShape.ATOM, FeedShape.ATOM_03, Namespace.NO_NAMESPACE),
        text(item, "body", XHTML, own),
        text(item, "div", XHTML),
        text(item, "fullitem", own),
        item.first("description", own) == null ? null : text(item, "summary", own));
  }

  private static List<FeedEntry.Enclosure> media(Children item, Bases bases) {
    List<FeedEntry.Enclosure> found = new ArrayList<>();
    collect(item, bases, found);
    for (Element group : item.all("group", MEDIA)) {
      collect(Children.of(group), bases, found);
    }
    return found;
  }

  private static void collect(Children parent, Bases bases, List<FeedEntry.Enclosure> found) {
    for (Element content : parent.all("content", MEDIA)) {
      String url = Text.nonEmpty(content.getAttributeValue("url"));
      if (url != null && found.size() < MAX_MEDIA) {
        found.add(
            new FeedEntry.Enclosure(
                bases.resolve(content, url),
                Text.nonEmpty(content.getAttributeValue("type")),
                null));
      }
    }
  }

  private static @Nullable String firstOf(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable String text(Children item, String name, Namespace... namespaces) {
    for (Namespace namespace : namespaces) {
      Element element = item.first(name, namespace);
      String text = element == null ? null : Text.nonEmpty(Text.of(element));
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
