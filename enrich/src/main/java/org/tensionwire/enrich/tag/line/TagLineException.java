package org.tensionwire.enrich.tag.line;

import java.util.Locale;

/** A line that cannot be tagged. */
public final class TagLineException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why not; lower snake case on the wire. */
  public enum Reason {
    NOT_JSON,
    NO_ID,
    NO_TEXT,
    BAD_DATE,
    NO_EXPECTATION;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Reason reason;

  public TagLineException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
