package org.tensionwire.enrich.revise;

import java.util.Locale;

/** Why a sight of a story was not published as an ordinary revision. */
public enum Reason {
  /** The same feed gives the same story again, or other rules find the same in it. */
  SAME,
  /** Another feed gives a known story. */
  SIGHTING,
  /** The page could not be had this time, and what the feed itself says is less than is known. */
  PAGE_MISSING,
  /** The page answers that it is gone. */
  GONE,
  /** The publisher says that the story is withdrawn. */
  RETRACTED,
  /** Another text of the story has come since; only what stands is tagged again. */
  SUPERSEDED,
  /** Other rules are in force than those that it was to be tagged by. */
  OTHER_RULES,
  /** Once relevant, it no longer is. */
  IRRELEVANT;

  /** The code as it stands in ledger and events. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
