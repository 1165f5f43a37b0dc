package org.tensionwire.enrich.clean;

import java.util.Locale;

/** What kind of page a story came on. */
public enum Form {
  ARTICLE,
  /** Entries with times, newest or oldest first. */
  LIVE,
  /** Pictures whose captions say more than the text. */
  GALLERY,
  /** A film with a few lines of text. */
  VIDEO;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
