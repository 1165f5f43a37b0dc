package org.tensionwire.ingest.feed;

import java.util.Locale;
import java.util.Map;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft's Channel Definition Format of 1997, which keeps addresses and times in attributes and
 * writes names in capitals, as the RSS that it means.
 */
final class Cdf {
  private static final Map<String, String> ATTRIBUTES =
      Map.of("href", "link", "lastmod", "updated");
  private static final Map<String, String> NAMES = Map.of("abstract", "description");

  private Cdf() {}

  static void toRss(Element channel) {
    attributes(channel);
    for (Element child : channel.getChildren()) {
      String name = child.getName().toLowerCase(Locale.ROOT);
      child.setName(NAMES.getOrDefault(name, child.getName()));
      if (name.equals("item")) {
        toRss(child);
      }
    }
  }

  private static void attributes(Element element) {
    ATTRIBUTES.forEach(
        (attribute, name) -> {
          String value = value(element, attribute);
          if (value != null && element.getChild(name, element.getNamespace()) == null) {
            element.addContent(new Element(name, element.getNamespace()).setText(value));
          }
        });
  }

  private static @Nullable String value(Element element, String name) {
    for (Attribute attribute : element.getAttributes()) {
      if (attribute.getName().equalsIgnoreCase(name)) {
        return attribute.getValue();
      }
    }
    return null;
  }
}
