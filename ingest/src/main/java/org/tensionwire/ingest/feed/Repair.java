package org.tensionwire.ingest.feed;

import java.util.Locale;

/** Rung of leniency that a document needed. */
public enum Repair {
  /** Read as it stands. */
  NONE,
  /** Junk, charset, entities, stray controls, a harmless DOCTYPE. */
  CHEAP,
  /** Markup that does not nest, closed where it had to be. */
  LENIENT,
  /** Ended early; what was cut is dropped. */
  TRUNCATED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
