package org.tensionwire.sink.publish;

import java.util.List;

/** What becomes of one input record. */
public sealed interface Outcome {

  /** Public records, all or none of which are written. */
  record Published(List<Publication<?>> records) implements Outcome {}

  /** Not published, for at least one reason. */
  record Refused(List<Violation> violations) implements Outcome {

    /** The first reason stands for all. */
    public Reason reason() {
      return violations.get(0).reason();
    }
  }

  static Refused refused(Reason reason, String detail) {
    return new Refused(List.of(new Violation(reason, detail)));
  }
}
