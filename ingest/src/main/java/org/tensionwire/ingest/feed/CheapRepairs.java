package org.tensionwire.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Repairs that need no understanding of the document: one pass over the text for what XML forbids,
 * a few patterns for its head.
 */
final class CheapRepairs {
  private static final Pattern DECLARATION = Pattern.compile("^<\\?xml[^>]{0,200}>");
  private static final Pattern ROOT =
      Pattern.compile(
          "<!--.*?-->|<((?:[a-z][a-z0-9]*:)?(?:rss|feed|rdf|channel|entry))(?=[\\s>/])",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * @param stripped true where characters were left out
   */
  record Repaired(String xml, boolean stripped) {}

  private CheapRepairs() {}

  /** Text from its first tag on, without an XML declaration: the characters are decoded already. */
  static String fromFirstTag(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) != '<') {
      start++;
    }
    String rest = start == 0 ? text : text.substring(start);
    Matcher declaration = DECLARATION.matcher(rest);
    return declaration.lookingAt() ? rest.substring(declaration.end()).stripLeading() : rest;
  }

  /** Whether a feed begins where feeds begin. */
  static boolean hasRoot(String xml) {
    return root(xml) != null;
  }

  /**
   * @throws RefusedDocument where a DOCTYPE declares something, which only an attack needs
   */
  static Repaired apply(String xml) throws RefusedDocument {
    Matcher root = root(xml);
    int start = root == null ? 0 : root.start();
    Doctype.Removed doctype = Doctype.from(xml.substring(0, start));
    String body = root == null ? xml : withoutTail(xml.substring(start), root.group(1));
    CharRepairs.Repaired characters = CharRepairs.apply(body, doctype.entities());
    if (characters.text().length() > 2 * FeedLimits.BYTES) {
      boolean declared = !doctype.entities().isEmpty();
      Refusal reason = declared ? Refusal.XML_DOCTYPE : Refusal.TOO_LARGE;
      throw new RefusedDocument(reason, "repairs make the document too large");
    }
    return new Repaired(Namespaces.declare(characters.text()), characters.stripped());
  }

  /** First start of a root element that is not within a comment. */
  private static @Nullable Matcher root(String xml) {
    Matcher root = ROOT.matcher(xml).region(0, Math.min(xml.length(), FeedLimits.HEAD));
    while (root.find()) {
      if (root.group(1) != null) {
        return root;
      }
    }
    return null;
  }

  /**
   * Drops what follows the end of the root: advertising, a second document, a comment of a cache.
   */
  private static String withoutTail(String xml, String root) {
    String close = "</" + root + ">";
    int end = xml.indexOf(close);
    return end < 0 || xml.lastIndexOf(close) != end ? xml : xml.substring(0, end + close.length());
  }
}
