package org.tensionwire.ingest.schedule;

/** How much one failure counts when the next poll is put off. */
public enum FailureWeight {
  /** The server refuses or is not there: it will be so tomorrow. */
  HARD(1),
  /** Certificates expire on Sundays and are mended on Mondays. */
  TLS(0.5),
  /** Missing, slow, unreadable: feeds come back. */
  SOFT(0.5),
  /** Names fail to resolve for a moment, often through our own fault. */
  DNS(0.25),
  /** Everything failed at once: the fault is ours. */
  OURS(0);

  private final double weight;

  FailureWeight(double weight) {
    this.weight = weight;
  }

  public double weight() {
    return weight;
  }
}
