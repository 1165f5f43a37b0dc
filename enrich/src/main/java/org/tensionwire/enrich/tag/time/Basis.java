package org.tensionwire.enrich.tag.time;

import java.util.Locale;

/** What kind of words a day was taken from, the plainest first. */
public enum Basis {
  /** "January 3", "2020-01-03", "in March". */
  DATE,
  /** "on Friday", "last Thursday". */
  WEEKDAY,
  /** "yesterday", "two days ago", "last week", "a day earlier". */
  RELATIVE,
  /** The day of the report of an act that has no day of its own. */
  REPORT;

  /** The word for it in tags and events. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
