package org.tensionwire.enrich.tag.clause;

/** How a clause hangs on the one around it. */
public enum ClauseKind {
  /** What the sentence itself asserts. */
  MAIN,
  /** A verb that "and" joins to another: both have the same subject. */
  COORDINATE,
  /** "after the raid", "as talks began", "since Iran left". */
  TEMPORAL,
  /** "if", "unless". */
  CONDITIONAL,
  /** "because", "although", "whether". */
  SUBORDINATE,
  /** "who", "which", "that" after a noun. */
  RELATIVE,
  /** "killed in the raid" after a noun, or ", killing two". */
  PARTICIPLE,
  /** What somebody says, with or without "that". */
  COMPLEMENT,
  /** A clause between quotation marks. */
  QUOTE,
  /** ", officials said", and the name before a headline's colon. */
  ATTRIBUTION,
  /** Between brackets or dashes. */
  ASIDE
}
