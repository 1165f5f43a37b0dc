package org.tensionwire.ingest.feed;

import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** Texts of elements. */
final class Text {
  private static final Pattern DECLARATION = Pattern.compile("\\sxmlns(:[\\w.-]+)?=\"[^\"]*\"");
  private static final String CDATA = "<![CDATA[";
  private static final int MAX_WRAPPERS = 3;
  private static final String CDATA_END = "]]>";

  private Text() {}

  /** Text of an element; where it holds markup, the markup itself. */
  static String of(Element element) {
    return element.getChildren().isEmpty()
        ? unwrapped(element.getText().strip())
        : markup(element).strip();
  }

  /** Source of what an element holds, with XHTML's names bare. Renames the children. */
  static String markup(Element element) {
    element.getChildren().forEach(Text::withoutXhtml);
    Format format = Format.getRawFormat().setOmitDeclaration(true);
    String source = new XMLOutputter(format).outputString(element.getContent());
    return source.contains("xmlns") ? DECLARATION.matcher(source).replaceAll("") : source;
  }

  private static void withoutXhtml(Element element) {
    if (element.getNamespaceURI().equals(NamespaceUris.XHTML.getURI())) {
      element.setNamespace(Namespace.NO_NAMESPACE);
    }
    element.getChildren().forEach(Text::withoutXhtml);
  }

  /** Text of a CDATA section that was itself escaped or put into another one. */
  static String unwrapped(String text) {
    String inner = text;
    for (int i = 0; i < MAX_WRAPPERS && inner.startsWith(CDATA); i++) {
      int end = inner.lastIndexOf(CDATA_END);
      boolean whole = end >= CDATA.length() && end + CDATA_END.length() == inner.length();
      inner = inner.substring(CDATA.length(), whole ? end : inner.length()).strip();
    }
    return inner;
  }

  static @Nullable String nonEmpty(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
