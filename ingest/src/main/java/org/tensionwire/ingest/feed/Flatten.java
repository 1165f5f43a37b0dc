package org.tensionwire.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
      Set.of(
          "title",
          "description",
          "summary",
          "encoded",
          "guid",
          "link",
          "tagline",
          "subtitle",
          "content");

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z]");

  private static final Pattern MEDIA =
      Pattern.compile("(image|audio|video|font)/|application/(octet-stream|pdf|zip)");

  private Flatten() {}

  static void rss(Element element) {
    for (Element child : element.getChildren()) {
      if (TEXTS.contains(child.getName())) {
        rssText(child);
      }
    }
  }

  private static void rssText(Element element) {
    if (!element.getChildren().isEmpty()) {
      element.setText(Text.markup(element));
    } else if (element.getContentSize() > 0) {
      unwrap(element);
    }
  }

  static void atom(Element element) {
    for (Element child : element.getChildren()) {
      if (TEXTS.contains(child.getName())) {
        atomText(child);
      }
    }
  }

  private static void atomText(Element element) {
    String type = element.getAttributeValue("type", "text").toLowerCase(Locale.ROOT).strip();
    String mode = element.getAttributeValue("mode", "").toLowerCase(Locale.ROOT);
    if (!element.getChildren().isEmpty()) {
      Element body = body(element);
      boolean escaped = type.contains("html") && !type.contains("xhtml");
      boolean source = escaped && body.getChildren().isEmpty();
      element.setText(source ? body.getText() : Text.markup(body));
    } else if (mode.equals("base64") || isBinary(element, type)) {
      decode(element, type);
    } else if (isSource(type, element.getText())) {
      element.setText(Text.markup(element));
    } else {
      unwrap(element);
    }
    declareHtml(element);
  }

  /** What ROME shall take every text for. */
  private static void declareHtml(Element element) {
    element.removeAttribute("type");
    element.removeAttribute("mode");
    if (element.getNamespace().equals(FeedShape.ATOM_03)) {
      element.setAttribute("mode", "escaped");
    } else {
      element.setAttribute("type", "html");
    }
  }

  private static void unwrap(Element element) {
    String text = element.getText();
    String stripped = text.strip();
    String inner = Text.unwrapped(stripped);
    if (inner.length() != stripped.length()) {
      element.setText(inner);
    }
  }

  /** RFC 4287, 4.1.3.3: a media type that is neither text nor XML means base64. */
  private static boolean isBinary(Element element, String type) {
    if (MEDIA.matcher(type).lookingAt()) {
      return true;
    }
    return element.getName().equals("content")
        && type.indexOf('/') > 0
        && !type.startsWith("text/")
        && !type.contains("xml")
        && !type.contains("html");
  }

  private static boolean isSource(String type, String text) {
    return type.contains("xhtml") ? !TAG.matcher(text).find() : type.contains("xml");
  }

  private static Element body(Element element) {
    List<Element> children = element.getChildren();
    boolean wrapped =
        children.size() == 1
            && children.get(0).getName().equals("div")
            && element.getTextTrim().isEmpty();
    return wrapped ? children.get(0) : element;
  }

  /** Leaves what is no base64 as it stands; a picture or sound is dropped. */
  private static void decode(Element element, String type) {
    String text = element.getText();
    try {
      byte[] bytes = Base64.getDecoder().decode(text.replaceAll("\\s+", ""));
      element.setText(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException e) {
      element.setText(text.strip());
    } catch (CharacterCodingException e) {
      element.setText(MEDIA.matcher(type).lookingAt() ? "" : text.strip());
    }
  }
}
