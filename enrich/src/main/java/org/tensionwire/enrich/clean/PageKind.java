package org.tensionwire.enrich.clean;

import java.util.Locale;

/** What a page is that was fetched as a story's. */
public enum PageKind {
  STORY,
  /** A line or two of the story and an offer to sell the rest. */
  PAYWALL,
  /** Asks for consent to cookies first. */
  CONSENT_WALL,
  LOGIN_WALL,
  /** Checks whether a person is there, or has decided that none is. */
  BOT_CHECK,
  /** Says that there is nothing, or is the front page or a section, with a status of success. */
  SOFT_404,
  /** The domain is for sale. */
  PARKED;

  /** The code as it stands in ledger and stories. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
