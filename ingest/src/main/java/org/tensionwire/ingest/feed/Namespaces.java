package org.tensionwire.ingest.feed;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Declares, on the root element, prefixes that a document uses without declaring them. */
final class Namespaces {
  private static final Pattern USED =
      Pattern.compile(
          "<([A-Za-z_][\\w.-]{0,40}):[A-Za-z_]|\\s([A-Za-z_][\\w.-]{0,40}):[\\w.-]{1,60}\\s*=\\s*[\"']");
  private static final Pattern ROOT = Pattern.compile("<[A-Za-z][\\w.:-]*");
  private static final Pattern CDATA =
      Pattern.compile("<!\\[CDATA\\[.*?(\\]\\]>|\\z)", Pattern.DOTALL);
  private static final int MAX = 40;
  private static final Map<String, String> KNOWN =
      Map.of(
          "content", "http://purl.org/rss/1.0/modules/content/",
          "dc", "http://purl.org/dc/elements/1.1/",
          "dcterms", "http://purl.org/dc/terms/",
          "media", "http://search.yahoo.com/mrss/",
          "atom", "http://www.w3.org/2005/Atom",
          "sy", "http://purl.org/rss/1.0/modules/syndication/",
          "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "xlink", "http://www.w3.org/1999/xlink");

  private Namespaces() {}

  private static boolean isDeclared(String xml, String prefix) {
    return xml.contains("xmlns:" + prefix + "=") || xml.contains("xmlns:" + prefix + " ");
  }

  static String declare(String xml) {
    Set<String> missing = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    Matcher used = USED.matcher(CDATA.matcher(xml).replaceAll(""));
    while (used.find() && seen.size() < MAX) {
      String prefix = used.group(1) != null ? used.group(1) : used.group(2);
      if (seen.add(prefix) && !prefix.startsWith("xml") && !isDeclared(xml, prefix)) {
        missing.add(prefix);
      }
    }
    Matcher root = ROOT.matcher(xml);
    if (missing.isEmpty() || !root.find()) {
      return xml;
    }
    StringBuilder declared = new StringBuilder(xml);
    for (String prefix : missing) {
      String uri = KNOWN.getOrDefault(prefix, "urn:undeclared:" + prefix);
      declared.insert(root.end(), " xmlns:" + prefix + "=\"" + uri + "\"");
    }
    return declared.toString();
  }
}
