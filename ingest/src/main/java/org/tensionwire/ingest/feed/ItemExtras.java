package org.tensionwire.ingest.feed;

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
    List<FeedEntry.Enclosure> media) {
  private static final Namespace DC = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");
  private static final Namespace CONTENT =
      Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");
  private static final Namespace MEDIA = Namespace.getNamespace("http://search.yahoo.com/mrss/");
  private static final Namespace ITUNES =
      Namespace.getNamespace("http://www.itunes.com/dtds/podcast-1.0.dtd");
  private static final Namespace XHTML = Namespace.getNamespace("http://www.w3.org/1999/xhtml");
  private static final int MAX_MEDIA = 50;

  static ItemExtras of(Element item, Bases bases) {
    return new ItemExtras(
        text(item, "title", FeedShape.ATOM, DC, ITUNES, MEDIA),
        text(item, "description", DC, MEDIA, ITUNES) != null
            ? text(item, "description", DC, MEDIA, ITUNES)
            : text(item, "summary", ITUNES, FeedShape.ATOM),
        content(item),
        authors(item),
        media(item, bases));
  }

  private static @Nullable String content(Element item) {
    String encoded = text(item, "encoded", CONTENT, Namespace.NO_NAMESPACE);
    if (encoded != null) {
      return encoded;
    }
    String atom = text(item, "content", FeedShape.ATOM, Namespace.NO_NAMESPACE);
    return atom != null ? atom : text(item, "body", XHTML);
  }

  private static List<String> authors(Element item) {
    String author = text(item, "creator", DC);
    author = author != null ? author : text(item, "author", ITUNES);
    Element atom = item.getChild("author", FeedShape.ATOM);
    Element name = atom == null ? null : atom.getChild("name", FeedShape.ATOM);
    author = author != null || name == null ? author : Text.nonEmpty(name.getText());
    return author == null ? List.of() : List.of(author);
  }

  private static List<FeedEntry.Enclosure> media(Element item, Bases bases) {
    List<FeedEntry.Enclosure> found = new ArrayList<>();
    collect(item, bases, found);
    for (Element group : item.getChildren("group", MEDIA)) {
      collect(group, bases, found);
    }
    return found;
  }

  private static void collect(Element parent, Bases bases, List<FeedEntry.Enclosure> found) {
    for (Element content : parent.getChildren("content", MEDIA)) {
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

  private static @Nullable String text(Element item, String name, Namespace... namespaces) {
    for (Namespace namespace : namespaces) {
      Element element = item.getChild(name, namespace);
      String text = element == null ? null : Text.nonEmpty(Text.of(element));
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
