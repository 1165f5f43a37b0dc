package org.tensionwire.ingest.feed;

import java.util.Locale;
import java.util.Map;
import org.jdom2.Namespace;

/** Namespaces that feeds use, and the one that each of their misspellings means. */
final class NamespaceUris {
  static final Namespace DC = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");
  static final Namespace TERMS = Namespace.getNamespace("http://purl.org/dc/terms/");
  static final Namespace CONTENT =
      Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");
  static final Namespace SYNDICATION =
      Namespace.getNamespace("http://purl.org/rss/1.0/modules/syndication/");
  static final Namespace MEDIA = Namespace.getNamespace("http://search.yahoo.com/mrss/");
  static final Namespace ITUNES =
      Namespace.getNamespace("http://www.itunes.com/dtds/podcast-1.0.dtd");
  static final Namespace GOOGLE_PLAY =
      Namespace.getNamespace("http://www.google.com/schemas/play-podcasts/1.0");
  static final Namespace FEEDBURNER =
      Namespace.getNamespace("http://rssnamespace.org/feedburner/ext/1.0");
  static final Namespace XHTML = Namespace.getNamespace("http://www.w3.org/1999/xhtml");

  /** Folded part of an address, and the namespace that it betrays. */
  private static final Map<String, Namespace> BETRAYED =
      Map.of(
          "purl.org/dc/elements", DC,
          "purl.org/dc/terms", TERMS,
          "purl.org/rss/1.0/modules/content", CONTENT,
          "purl.org/rss/1.0/modules/syndication", SYNDICATION,
          "search.yahoo.com/mrss", MEDIA,
          "itunes.com/dtds/podcast", ITUNES,
          "w3.org/1999/xhtml", XHTML,
          "w3.org/2005/atom", FeedShape.ATOM,
          "purl.org/atom/ns", FeedShape.ATOM_03,
          "w3.org/1999/02/22-rdf-syntax-ns", FeedShape.RDF);

  private static final int LONGEST = 256;

  private NamespaceUris() {}

  static String folded(String uri) {
    if (uri.isEmpty() || uri.length() > LONGEST || isExact(uri)) {
      return uri;
    }
    String lower = uri.strip().toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Namespace> entry : BETRAYED.entrySet()) {
      if (lower.contains(entry.getKey())) {
        return entry.getValue().getURI();
      }
    }
    return uri.strip();
  }

  private static boolean isExact(String uri) {
    return switch (uri) {
      case "http://purl.org/dc/elements/1.1/",
          "http://purl.org/rss/1.0/modules/content/",
          "http://search.yahoo.com/mrss/",
          "http://www.w3.org/2005/Atom",
          "http://www.w3.org/1999/xhtml",
          "http://purl.org/rss/1.0/" ->
          true;
      default -> false;
    };
  }
}
