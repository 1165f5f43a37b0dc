package org.tensionwire.ingest.feed;

/** What a document may cost. */
final class FeedLimits {
  static final int BYTES = 5 * 1024 * 1024;

  /** Characters within which the root begins. */
  static final int HEAD = 20_000;

  static final int DEPTH = 100;
  static final int ATTRIBUTES = 200;
  static final int NAME_LENGTH = 256;

  /** Over the whole document; JDOM never forgets one. */
  static final int NAMESPACES = 100;

  static final int ELEMENTS = 200_000;
  static final int ITEMS = 2_000;
  static final int DATE_LENGTH = 64;

  private FeedLimits() {}
}
