package org.tensionwire.enrich.revise;

/** What a published revision is to the one before it. */
public enum Status {
  NEW,
  UPDATED,
  CORRECTED,
  WITHDRAWN
}
