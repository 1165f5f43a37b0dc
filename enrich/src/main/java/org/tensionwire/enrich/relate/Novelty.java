package org.tensionwire.enrich.relate;

/** What a revision adds to what the wire has already told. */
public enum Novelty {
  /** The first report of its incident, or of a story that reports none. */
  FIRST_REPORT,
  /** Changes what is known of the incident. */
  NEW_FACTS,
  /** Another report of what is known. */
  REPEAT,
  /** Near-verbatim another story. */
  COPY
}
