package org.tensionwire.enrich.revise;

import java.util.Locale;

/** Why a sight of a story was not published as an ordinary revision. */
public enum Reason {
  /** The same feed gives the same story again. */
  SAME,
  /** Another feed gives a known story. */
  SIGHTING,
  /** The page could not be had this time, and what the feed itself says is less than is known. */
  PAGE_MISSING,
  /** The page answers that it is gone. */
  GONE,
  /** The publisher says that the story is withdrawn. */
  RETRACTED,
  /** Once relevant, it no longer is. */
  IRRELEVANT;

  /** The code as it stands in ledger and events. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
