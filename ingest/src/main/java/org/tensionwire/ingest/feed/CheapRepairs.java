package org.tensionwire.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs that need no understanding of the document: one pass over the text for what XML forbids,
 * a few patterns for its head.
 */
final class CheapRepairs {
  private static final Pattern DECLARATION = Pattern.compile("^<\\?xml[^>]{0,200}>");
  private static final Pattern DOCTYPE = Pattern.compile("(?i)<!DOCTYPE[^>\\[]{0,1000}>");

  private static final Pattern ANY_DOCTYPE = Pattern.compile("(?i)<!DOCTYPE");
  private static final Pattern ROOT =
      Pattern.compile("(?i)<((?:[a-z][a-z0-9]*:)?(?:rss|feed|rdf|channel))[\\s>]");

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

  /**
   * @throws RefusedDocument where a DOCTYPE declares something, which only an attack needs
   */
  static String apply(String xml) throws RefusedDocument {
    String text = withoutDoctype(xml);
    return Namespaces.declare(withoutTail(CharRepairs.apply(text)));
  }

  private static String withoutDoctype(String xml) throws RefusedDocument {
    int root = rootStart(xml);
    String head = DOCTYPE.matcher(xml.substring(0, root)).replaceAll("");
    if (ANY_DOCTYPE.matcher(head).find()) {
      throw new RefusedDocument(Refusal.XML_DOCTYPE, "a DOCTYPE with declarations of its own");
    }
    return head.strip() + xml.substring(root);
  }

  private static int rootStart(String xml) {
    Matcher root = ROOT.matcher(xml);
    return root.find() ? root.start() : 0;
  }

  /**
   * Drops what follows the end of the root: advertising, a second document, a comment of a cache.
   */
  private static String withoutTail(String xml) {
    Matcher root = ROOT.matcher(xml);
    if (!root.find()) {
      return xml;
    }
    String close = "</" + root.group(1) + ">";
    int end = xml.indexOf(close, root.end());
    return end < 0 || xml.lastIndexOf(close) != end ? xml : xml.substring(0, end + close.length());
  }
}
