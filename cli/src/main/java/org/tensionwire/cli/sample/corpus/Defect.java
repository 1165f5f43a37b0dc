package org.tensionwire.cli.sample.corpus;

/** What is wrong with a publisher's feed, as feeds on the open web are wrong. */
public enum Defect {
  /** HTML entities that XML does not know. */
  UNDECLARED_ENTITY,
  /** An ampersand that starts no entity. */
  BARE_AMPERSAND,
  /** Text before the XML declaration. */
  LEADING_JUNK,
  /** UTF-8 with a byte order mark, declared to be something else. */
  BOM_AND_PROLOG_MISMATCH,
  /** Control characters that XML 1.0 forbids. */
  CONTROL_CHARS,
  /** windows-1252 bytes without any declaration of it. */
  WINDOWS_1252_UNLABELLED,
  /** The document ends in the middle of its last item. */
  TRUNCATED_TAIL,
  /** Items without guid. */
  NO_GUID,
  /** Items without any date. */
  NO_DATES,
  /** Item links without scheme and host. */
  RELATIVE_LINKS
}
