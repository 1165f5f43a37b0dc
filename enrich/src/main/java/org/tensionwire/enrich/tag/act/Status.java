package org.tensionwire.enrich.tag.act;

/** Whether the story asserts an act, and if not, in what way it speaks of it. */
public enum Status {
  DONE("done", 1),
  ALLEGED("alleged", 0.8),
  DENIED("denied", 0.6),
  PLANNED("planned", 0.7),
  CALLED_FOR("called-for", 0.5);

  private final String wire;
  private final double factor;

  Status(String wire, double factor) {
    this.wire = wire;
    this.factor = factor;
  }

  public String wire() {
    return wire;
  }

  /** How much such an act counts beside one that is asserted. */
  public double factor() {
    return factor;
  }
}
