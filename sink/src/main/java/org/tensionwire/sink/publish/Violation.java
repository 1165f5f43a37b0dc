package org.tensionwire.sink.publish;

/**
 * One breach of the contract.
 *
 * @param detail the field and what is wrong with it, for people; contains no control characters
 */
public record Violation(Reason reason, String detail) {
  private static final int LONGEST_QUOTE = 80;

  public Violation {
    detail = printable(detail);
  }

  static Violation of(Reason reason, String field, Object found) {
    return new Violation(reason, field + ": " + Excerpt.of(String.valueOf(found), LONGEST_QUOTE));
  }

  @Override
  public String toString() {
    return reason.code() + " (" + detail + ")";
  }

  /** Untrusted text in one line that shows what it is. */
  private static String printable(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().forEach(point -> append(line, point));
    return line.toString();
  }

  private static void append(StringBuilder line, int point) {
    if (printable(point)) {
      line.appendCodePoint(point);
    } else {
      line.append(String.format("\\u%04x", point));
    }
  }

  private static boolean printable(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.SURROGATE;
  }
}
