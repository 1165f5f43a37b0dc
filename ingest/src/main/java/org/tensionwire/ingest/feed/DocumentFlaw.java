package org.tensionwire.ingest.feed;

import java.util.Locale;

/** What a document that was read all the same got wrong. */
public enum DocumentFlaw {
  /** Bytes in another charset than the one declared. */
  CHARSET_WRONG,
  /** Bytes that mean nothing in their charset; at most one in a hundred. */
  REPLACEMENT_CHARS,
  /** Characters that XML forbids, left out. */
  CHARS_STRIPPED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
