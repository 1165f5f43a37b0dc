package org.tensionwire.ingest.courtesy;

/** What is known of how fast a site answers. */
public enum Speed {
  /** Its last answer came soon. */
  QUICK,
  /** It has not answered yet. */
  UNPROVEN,
  /** It kept us waiting the last time. */
  SLOW
}
