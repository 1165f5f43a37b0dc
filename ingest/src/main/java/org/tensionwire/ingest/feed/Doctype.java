package org.tensionwire.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the DOCTYPE off a document. One without an internal subset is harmless; so is one that only
 * names the W3C's sets of characters, describes elements, or abbreviates short plain words. Nothing
 * of it is ever fetched, and no entity expands to another.
 */
final class Doctype {
  private static final Pattern START = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile("<!DOCTYPE[^>\\[]{0,1000}>", Pattern.CASE_INSENSITIVE);
  private static final Pattern SUBSET =
      Pattern.compile(
          "<!DOCTYPE[^>\\[]{0,1000}\\[([^\\]]{0,8000})\\]\\s*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION =
      Pattern.compile(
          "\\s+|<!--.*?-->|<!(?:ELEMENT|ATTLIST)\\s[^>]{0,2000}>|%[\\w.-]{1,40};"
              + "|<!ENTITY\\s+%\\s+[\\w.-]{1,40}\\s+PUBLIC\\s+\"-//W3C//ENTITIES [^\"]{1,80}\"\\s*\"[^\"]{1,200}\"\\s*>"
              + "|<!ENTITY\\s+([\\w.-]{1,12})\\s+(?:\"([^\"<%]{0,32})\"|'([^'<%]{0,32})')\\s*>",
          Pattern.DOTALL);
  private static final Pattern REFERENCE = Pattern.compile("&#(?:[0-9]{1,7}|x[0-9A-Fa-f]{1,6});");
  private static final int MAX_ENTITIES = 300;

  /**
   * @param head what stood before the root, without the DOCTYPE
   * @param entities source text by name
   */
  record Removed(String head, Map<String, String> entities) {}

  private Doctype() {}

  /** Whether a document without a root in sight is one whose declarations hide it. */
  static boolean hidesRoot(String xml) {
    Matcher start = START.matcher(xml).region(0, Math.min(xml.length(), FeedLimits.HEAD));
    if (!start.find()) {
      return false;
    }
    int subset = xml.indexOf('[', start.end());
    int end = xml.indexOf('>', start.end());
    return subset >= 0 && (end < 0 || subset < end);
  }

  static Removed from(String head) throws RefusedDocument {
    Matcher start = START.matcher(head);
    if (!start.find()) {
      return new Removed(head, Map.of());
    }
    Matcher subset = SUBSET.matcher(head).region(start.start(), head.length());
    Map<String, String> entities = Map.of();
    String rest = head;
    if (subset.lookingAt()) {
      entities = entities(subset.group(1));
      rest = head.substring(0, subset.start()) + head.substring(subset.end());
    }
    rest = PLAIN.matcher(rest).replaceAll("");
    if (START.matcher(rest).find()) {
      throw refused();
    }
    return new Removed(rest, entities);
  }

  private static Map<String, String> entities(String subset) throws RefusedDocument {
    Map<String, String> entities = new HashMap<>();
    Matcher declaration = DECLARATION.matcher(subset);
    int at = 0;
    while (at < subset.length()) {
      if (!declaration.find(at) || declaration.start() != at || entities.size() > MAX_ENTITIES) {
        throw refused();
      }
      if (declaration.group(1) != null) {
        entities.putIfAbsent(declaration.group(1), value(declaration));
      }
      at = declaration.end();
    }
    return entities;
  }

  private static String value(Matcher declaration) throws RefusedDocument {
    String value = declaration.group(2) != null ? declaration.group(2) : declaration.group(3);
    if (REFERENCE.matcher(value).replaceAll("").indexOf('&') >= 0) {
      throw refused();
    }
    return value;
  }

  static RefusedDocument refused() {
    return new RefusedDocument(Refusal.XML_DOCTYPE, "a DOCTYPE with declarations of its own");
  }
}
