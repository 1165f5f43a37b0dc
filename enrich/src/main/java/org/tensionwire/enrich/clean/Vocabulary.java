package org.tensionwire.enrich.clean;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Around a page's story rather than in it. */
  private static final Set<String> FRAME = Set.of("footer", "aside", "form");

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

  private static final Pattern CLUTTER =
      Pattern.compile(
          "comment|disqus|share|sharing|social|related|promo|newsletter|sidebar|side-bar|breadcrumb"
              + "|cookie|consent|gdpr|subscri|advert|sponsor|outbrain|taboola|recommend|trending"
              + "|most-?(read|popular|viewed)|popular|footer|masthead|navbar|navigation|menu|modal"
              + "|popup|overlay|tooltip|toolbar|widget|byline|author-?(bio|box|info|card|name)|timestamp"
              + "|dateline-?time|article-?(date|tags|topics|meta)|post-?(meta|tags|nav)|entry-?(meta|tags|footer)"
              + "|tag-?(list|cloud|s$)|tags|pagination|pager|read-?(more|next|also)|more-?(on|from|stories|news)"
              + "|up-?next|next-?(article|story|post)|copyright|disclaimer|signup|sign-up|login"
              + "|print-?only|screen-?reader|visually-?hidden|sr-only|skip-?link|jump-?link|credit"
              + "|gallery-?(nav|thumb)|thumbnail|slideshow-?nav|rating|votes?$|reactions?|metadata|kicker"
              + "|eyebrow|teaser|banner|alert|donat|inline-?(link|story|video)|pull-?quote|video-?(player|title)"
              + "|(^| )(ad|ads|adv|meta|date|tools|hidden|toc|nav|topics?|links?)($| )|(^|[-_ ])(ad|ads)[-_]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CAPTION =
      Pattern.compile(
          "caption|cutline|photo-?(text|desc|credit)|image-?(text|desc|credit|meta)|wp-caption",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern STORY =
      Pattern.compile(
          "article-?_*(body|text|content|copy|main)|story-?_*(body|text|content|copy)|entry-?_*content"
              + "|post-?_*(body|content|text)|(body|content)-?_*(text|copy|body)|(^| )(story|articlebody)($| )"
              + "|main-?content-?text|rich-?text",
          Pattern.CASE_INSENSITIVE);

  private Vocabulary() {}

  static boolean isMachinery(Element element) {
    return MACHINERY.contains(element.normalName());
  }

  static boolean isFrame(Element element) {
    return FRAME.contains(element.normalName());
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
    return folded.contains("display:none") || folded.contains("visibility:hidden");
  }

  static boolean isClutter(Element element) {
    String words = words(element);
    if (words.isEmpty()) {
      String role = element.attr("role");
      return role.equals("navigation") || role.equals("complementary") || role.equals("dialog");
    }
    return CLUTTER.matcher(words).find() && !STORY.matcher(words).find();
  }

  static boolean isCaption(Element element) {
    String name = element.normalName();
    if (name.equals("figcaption") || name.equals("figure")) {
      return true;
    }
    String words = words(element);
    return !words.isEmpty() && CAPTION.matcher(words).find();
  }

  /** Whether the page itself says that this element holds the story's text. */
  static boolean isStoryBody(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String property = element.attr("itemprop");
    if (property.equalsIgnoreCase("articleBody") || property.equalsIgnoreCase("text")) {
      return true;
    }
    String words = words(element);
    return !words.isEmpty() && STORY.matcher(words).find();
  }

  private static String words(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    String classes = element.className();
    String id = element.id();
    if (id.isEmpty()) {
      return cut(classes);
    }
    return cut(classes.isEmpty() ? id : classes + ' ' + id);
  }

  private static String cut(String words) {
    return words.length() <= 400 ? words : words.substring(0, 400);
  }
}
