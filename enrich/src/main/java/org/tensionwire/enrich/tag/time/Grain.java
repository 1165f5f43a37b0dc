package org.tensionwire.enrich.tag.time;

import java.util.Locale;

/** How exactly words name a time; a coarser one stands for its first day. */
public enum Grain {
  DAY,
  WEEK,
  MONTH,
  YEAR;

  /** The word for it in tags and events. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
