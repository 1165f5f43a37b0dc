package org.tensionwire.cli.lines;

/** What is done with each line. Implementations are pure and thread-safe. */
@FunctionalInterface
public interface LineStep {
  Outcome apply(String line);

  /** What came of a line. */
  sealed interface Outcome {

    /** A line of output, without its line break. */
    record Done(String line) implements Outcome {}

    /** It went well, and there is nothing to say. */
    record Silent() implements Outcome {}

    /**
     * @param reason code in lower snake case
     */
    record Failed(String reason, String detail) implements Outcome {}
  }
}
