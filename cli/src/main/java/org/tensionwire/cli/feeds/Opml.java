package org.tensionwire.cli.feeds;

/** What reader and writer of OPML agree upon. */
final class Opml {
  /** Of the attribute that carries a feed's id, so that it survives a way there and back. */
  static final String NAMESPACE = "https://tensionwire.org/opml";

  static final String OUTLINE = "outline";
  static final String TEXT = "text";
  static final String TITLE = "title";
  static final String FEED_URL = "xmlUrl";
  static final String SITE_URL = "htmlUrl";
  static final String LANGUAGE = "language";
  static final String CATEGORY = "category";
  static final String ID = "id";

  private Opml() {}
}
