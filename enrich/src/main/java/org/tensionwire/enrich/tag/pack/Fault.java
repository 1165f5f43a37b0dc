package org.tensionwire.enrich.tag.pack;

import java.util.Locale;

/**
 * Something wrong in a pack.
 *
 * @param line from 1; 0 where it concerns the whole file
 * @param message for people; holds words of the pack, so it is not safe for a log or terminal
 */
public record Fault(String file, int line, Code code, String message) {

  /** What kind of fault it is; lower snake case on the wire. */
  public enum Code {
    MISSING_FILE,
    UNREADABLE_FILE,
    TOO_LARGE,
    NOT_UTF8,
    BAD_YAML,
    WRONG_SHAPE,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    DUPLICATE_FIELD,
    DUPLICATE_ID,
    NO_NUMBER,
    BAD_VALUE,
    UNKNOWN_TYPE,
    UNKNOWN_CLASS,
    UNKNOWN_TRIGGER,
    TOO_MANY_CLASSES,
    NO_NAMES,
    NO_WORDS,
    NO_EXAMPLE,
    UNKNOWN_ID;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@code file:line}. */
  public String at() {
    return file + ":" + line;
  }

  @Override
  public String toString() {
    return at() + ": " + message;
  }
}
