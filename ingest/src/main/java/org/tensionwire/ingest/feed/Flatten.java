package org.tensionwire.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Element;

/**
 * Turns the text-bearing elements of a feed into plain text nodes, which is all that ROME reads of
 * them: markup that was not escaped becomes its own source, base64 is decoded.
 */
final class Flatten {
  private static final Set<String> TEXTS =
      Set.of("title", "description", "summary", "encoded", "guid", "link", "tagline", "subtitle");

  private static final Pattern BINARY =
      Pattern.compile("(image|audio|video|font)/|application/(octet-stream|pdf|zip)");

  private Flatten() {}

  static void rss(Element element) {
    for (Element child : element.getChildren()) {
      if (TEXTS.contains(child.getName()) && !child.getChildren().isEmpty()) {
        child.setText(Text.markup(child));
      }
    }
  }

  static void atom(Element element) {
    for (Element child : element.getChildren()) {
      if (TEXTS.contains(child.getName()) || child.getName().equals("content")) {
        atomText(child);
      }
    }
  }

  private static void atomText(Element element) {
    String type = element.getAttributeValue("type", "text").toLowerCase(Locale.ROOT);
    String mode = element.getAttributeValue("mode", "").toLowerCase(Locale.ROOT);
    if (!element.getChildren().isEmpty()) {
      Element body = body(element);
      boolean escaped = type.contains("html") && !type.contains("xhtml");
      boolean source = escaped && body.getChildren().isEmpty();
      element.setText(source ? body.getText() : Text.markup(body));
    } else if (mode.equals("base64") || BINARY.matcher(type).lookingAt()) {
      decode(element);
    }
    element.removeAttribute("type");
    element.removeAttribute("mode");
    if (element.getNamespace().equals(FeedShape.ATOM_03)) {
      element.setAttribute("mode", "escaped");
    } else {
      element.setAttribute("type", "html");
    }
  }

  private static Element body(Element element) {
    List<Element> children = element.getChildren();
    boolean wrapped =
        children.size() == 1
            && children.get(0).getName().equals("div")
            && element.getTextTrim().isEmpty();
    return wrapped ? children.get(0) : element;
  }

  private static void decode(Element element) {
    try {
      byte[] bytes = Base64.getDecoder().decode(element.getText().replaceAll("\\s+", ""));
      element.setText(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      element.setText(element.getText().strip());
    }
  }
}
