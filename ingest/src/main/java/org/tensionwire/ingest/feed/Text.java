package org.tensionwire.ingest.feed;

import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** Texts of elements. */
final class Text {
  private static final Pattern DECLARATION = Pattern.compile("\\sxmlns(:[\\w.-]+)?=\"[^\"]*\"");

  private Text() {}

  /** Text of an element; where it holds markup, the markup itself. */
  static String of(Element element) {
    return element.getChildren().isEmpty() ? element.getText().strip() : markup(element).strip();
  }

  static String markup(Element element) {
    Format format = Format.getRawFormat().setOmitDeclaration(true);
    String source = new XMLOutputter(format).outputString(element.getContent());
    return DECLARATION.matcher(source).replaceAll("");
  }

  static @Nullable String nonEmpty(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
