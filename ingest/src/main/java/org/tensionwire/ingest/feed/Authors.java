package org.tensionwire.ingest.feed;

import static org.tensionwire.ingest.feed.NamespaceUris.DC;
import static org.tensionwire.ingest.feed.NamespaceUris.GOOGLE_PLAY;
import static org.tensionwire.ingest.feed.NamespaceUris.ITUNES;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Who wrote an item or, where the item does not say, its feed. */
final class Authors {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Authors() {}

  /** By the first vocabulary that names any; each once. */
  static List<String> of(Children element) {
    List<List<Element>> vocabularies =
        List.of(
            element.all("author", element.namespace()),
            element.all("creator", DC),
            element.all("author", DC),
            element.all("author", FeedShape.ATOM),
            element.all("author", ITUNES),
            element.all("author", GOOGLE_PLAY));
    for (List<Element> vocabulary : vocabularies) {
      List<String> names = distinct(vocabulary.stream().map(Authors::name));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  static List<String> distinct(Stream<@Nullable String> names) {
    return names.map(Text::nonEmpty).filter(Objects::nonNull).distinct().toList();
  }

  private static @Nullable String name(Element author) {
    for (String part : new String[] {"name", "email"}) {
      for (Namespace namespace :
          new Namespace[] {author.getNamespace(), Namespace.NO_NAMESPACE, FeedShape.ATOM}) {
        Element child = author.getChild(part, namespace);
        if (child != null && Text.nonEmpty(child.getText()) != null) {
          return child.getText();
        }
      }
    }
    boolean person = author.getChild("name", author.getNamespace()) != null;
    return person
        ? null
        : BLANKS.matcher(TAG.matcher(Text.of(author)).replaceAll("")).replaceAll(" ");
  }
}
