package org.tensionwire.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Children of an element by name: JDOM walks all of them for each question, and there are many. */
final class Children {
  private final Element parent;
  private final Map<String, List<Element>> byName = new HashMap<>();

  private Children(Element parent) {
    this.parent = parent;
    for (Element child : parent.getChildren()) {
      byName.computeIfAbsent(child.getName(), name -> new ArrayList<>(2)).add(child);
    }
  }

  static Children of(Element parent) {
    return new Children(parent);
  }

  Element parent() {
    return parent;
  }

  /** The parent's own. */
  Namespace namespace() {
    return parent.getNamespace();
  }

  @Nullable Element first(String name, Namespace namespace) {
    for (Element element : byName.getOrDefault(name, List.of())) {
      if (element.getNamespace().equals(namespace)) {
        return element;
      }
    }
    return null;
  }

  List<Element> all(String name, Namespace namespace) {
    List<Element> named = byName.getOrDefault(name, List.of());
    return named.isEmpty()
        ? named
        : named.stream().filter(element -> element.getNamespace().equals(namespace)).toList();
  }
}
