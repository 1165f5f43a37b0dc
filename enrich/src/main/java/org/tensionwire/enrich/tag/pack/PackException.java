package org.tensionwire.enrich.tag.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A rule pack that is refused, with every fault found in it. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public PackException(List<Fault> faults) {
    super(
        "the rule pack has "
            + faults.size()
            + " fault(s):\n"
            + faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** In the order of files and lines in which they were found. */
  public List<Fault> faults() {
    return faults;
  }
}
