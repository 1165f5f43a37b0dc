package org.tensionwire.ingest.feed;

import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Language that an item or its feed declares, as a BCP 47 tag. */
final class Language {

  private static final String[] TEXTS = {"content", "description", "summary", "title"};

  private Language() {}

  static @Nullable String of(Children item, @Nullable String inherited) {
    String own = declared(item);
    return own != null ? own : inherited;
  }

  static @Nullable String of(Element channel) {
    String own = declared(Children.of(channel));
    Element root = channel.getDocument() == null ? null : channel.getDocument().getRootElement();
    return own != null || root == null ? own : attribute(root);
  }

  private static @Nullable String declared(Children element) {
    for (Namespace namespace : new Namespace[] {element.namespace(), NamespaceUris.DC}) {
      Element language = element.first("language", namespace);
      String tag = language == null ? null : tag(language.getText());
      if (tag != null) {
        return tag;
      }
    }
    String own = attribute(element.parent());
    for (int i = 0; own == null && i < TEXTS.length; i++) {
      Element text = element.first(TEXTS[i], element.namespace());
      own = text == null ? null : attribute(text);
    }
    return own;
  }

  private static @Nullable String attribute(Element element) {
    String value = element.getAttributeValue("lang", Namespace.XML_NAMESPACE);
    return value == null ? null : tag(value);
  }

  /** Null where {@code text} is no well-formed tag. */
  static @Nullable String tag(String text) {
    String folded = text.strip().replace('_', '-');
    if (!folded.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")) {
      return null;
    }
    return Locale.forLanguageTag(folded).toLanguageTag();
  }
}
