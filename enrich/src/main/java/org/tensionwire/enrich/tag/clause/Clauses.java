package org.tensionwire.enrich.tag.clause;

import java.util.List;

/** The clauses of a sentence by token. */
public final class Clauses {
  private final int from;
  private final int[] of;
  private final List<Clause> clauses;

  Clauses(int from, int[] of, List<Clause> clauses) {
    this.from = from;
    this.of = of;
    this.clauses = clauses;
  }

  /** The clause of a token, which is counted as the sentence's reading counts it. */
  public Clause at(int token) {
    return clauses.get(of[token - from]);
  }

  public boolean same(int token, int other) {
    return of[token - from] == of[other - from];
  }

  /** How often a new clause begins between two tokens or one ends. */
  public int bounds(int token, int other) {
    int count = 0;
    for (int i = Math.min(token, other); i < Math.max(token, other); i++) {
      count += of[i - from] == of[i + 1 - from] ? 0 : 1;
    }
    return count;
  }

  /** In the order in which they begin to be read. */
  public List<Clause> all() {
    return clauses;
  }
}
