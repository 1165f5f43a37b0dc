package org.tensionwire.ingest.item;

import java.util.Locale;

/** Why an item of a readable feed is not taken. */
public enum ItemRefusal {
  /** Neither guid, link, title nor text. */
  NO_IDENTITY,
  /** Nothing to read and nowhere to read it. */
  EMPTY,
  /** Its link would run a script or read a file. */
  BAD_SCHEME,
  FIELD_TOO_LONG,
  /** The document lists the item a second time, with other content. */
  DUPLICATE_IN_FEED,
  /** The feed is in quarantine; the item can be replayed. */
  FEED_DRIFT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
