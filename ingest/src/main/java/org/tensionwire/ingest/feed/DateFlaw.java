package org.tensionwire.ingest.feed;

import java.util.Locale;

/** Why an item has no date. */
public enum DateFlaw {
  DATE_MISSING,
  /** Written in no way that is known, or longer than any date. */
  DATE_UNREADABLE,
  /** A day or time that no calendar has. */
  DATE_IMPOSSIBLE,
  /** Before the web or after tomorrow. */
  DATE_RANGE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
