package org.tensionwire.bench.web;

/** How a server treats whoever asks for a feed. */
public enum Habit {
  /** Answers with the document, or says that it has not changed. */
  PUNCTUAL,
  /** Knows no validators: the whole document each time. */
  FORGETFUL,
  MISSING,
  FAILING,
  /** A document that no reader can take. */
  MALFORMED,
  /** Closes the connection in the middle of the document. */
  DROPPING,
  /** A byte a second, for as long as someone listens. */
  DRIPPING,
  /** A body that grows a thousandfold when it is unpacked. */
  BOMB,
  /** A body without end. */
  ENDLESS;

  /** Whether readers get what is published. */
  public boolean isSound() {
    return this == PUNCTUAL || this == FORGETFUL;
  }
}
