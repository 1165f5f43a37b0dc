package org.tensionwire.ingest.drift;

import java.util.Locale;

/** A strong sign that another feed stands at a feed's address; the closed list. */
public enum DriftSign {
  /** Nearly all links lead to one site, and it is neither the usual one nor the feed's own. */
  NEW_SITE,
  /** Another script, or another declared language. */
  NEW_LANGUAGE,
  /** The title shares no word with the usual one, and the document no item with those before. */
  ALL_NEW,
  /** Ten times as many items as usual, and at least fifty. */
  FLOOD;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
