package org.tensionwire.enrich.clean;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What elements, by name and by the words of class and id, tell about their content. */
final class Vocabulary {
  /** Never part of a story. */
  private static final Set<String> MACHINERY =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "button",
          "select",
          "option",
          "textarea",
          "input",
          "nav",
          "canvas",
          "audio",
          "video",
          "dialog",
          "menu",
          "head",
          "map",
          "label",
          "progress",
          "meter",
          "datalist");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private static final Set<String> ASIDE_ROLES =
      Set.of("navigation", "complementary", "dialog", "banner", "contentinfo", "search");

  private static final Set<String> STRONG = Set.of("b", "strong", "em", "i");

  private Vocabulary() {}

  static boolean isMachinery(Element element) {
    return MACHINERY.contains(element.normalName());
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || "true".equals(element.attr("aria-hidden"))) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String folded = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return folded.contains("display:none")
        || folded.contains("visibility:hidden")
        || folded.contains("clip:rect(");
  }

  static boolean isParagraph(Element element) {
    return element.nameIs("p") || element.nameIs("li") || element.nameIs("blockquote");
  }

  static boolean isStrong(Element element) {
    return STRONG.contains(element.normalName());
  }

  /** Bits of {@link Place} that an element gives to what stands in it. */
  static int placesOf(Element element) {
    int bits =
        switch (element.normalName()) {
          case "article" -> Place.ARTICLE.bit();
          case "main" -> Place.MAIN.bit();
          case "section" -> Place.SECTION.bit();
          case "figure" -> Place.FIGURE.bit();
          case "ul", "ol", "dl" -> Place.LIST.bit();
          case "table" -> Place.TABLE.bit();
          case "blockquote" -> Place.QUOTE.bit();
          case "header" -> Place.HEADER.bit();
          case "aside" -> Place.ASIDE.bit();
          case "footer" -> Place.FOOTER.bit();
          case "form", "fieldset" -> Place.FORM.bit();
          default -> 0;
        };
    return element.attributesSize() == 0 ? bits : bits | byAttributes(element);
  }

  private static int byAttributes(Element element) {
    int bits = isHidden(element) ? Place.HIDDEN.bit() : 0;
    String role = element.attr("role");
    if (!role.isEmpty()) {
      bits |= role.equals("main") ? Place.MAIN.bit() : 0;
      bits |= ASIDE_ROLES.contains(role) ? Place.ASIDE.bit() : 0;
    }
    return element.attr("itemprop").equalsIgnoreCase("articleBody")
        ? bits | Place.ARTICLE_BODY.bit()
        : bits;
  }

  /** Length of a text without the white space around it. */
  static int length(String text) {
    int end = text.length();
    int start = 0;
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (start < end && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return end - start;
  }
}
