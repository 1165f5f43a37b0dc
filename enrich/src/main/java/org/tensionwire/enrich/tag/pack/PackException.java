package org.tensionwire.enrich.tag.pack;

import java.util.List;

/** A rule pack that is refused, with every fault found in it. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  public PackException(List<String> faults) {
    super("the rule pack has " + faults.size() + " fault(s):\n" + String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** Each as {@code file:line: what}. */
  public List<String> faults() {
    return faults;
  }
}
