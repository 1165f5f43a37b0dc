package org.tensionwire.enrich.tag.act;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.clause.Clause;
import org.tensionwire.enrich.tag.clause.ClauseKind;

/** Weighs what parts two clauses of a sentence: with {@link #APART} they tell of two things. */
final class Bounds {
  static final double APART = 1;
  private static final double JOINED = 0.3;

  private Bounds() {}

  /** From the clause of a day or a place to the clause of an act. */
  static double between(Clause from, Clause to) {
    if (from == to) {
      return 0;
    }
    if (to.within(from)) {
      return climb(to, from);
    }
    if (from.within(to)) {
      return climb(from, to);
    }
    Clause shared = from.parent();
    while (shared != null && !to.within(shared)) {
      shared = shared.parent();
    }
    return climb(from, shared) + climb(to, shared);
  }

  /** Whether what one clause tells is reported by the other: "said on Friday that ...". */
  static boolean reports(Clause from, Clause to) {
    if (from.kind() == ClauseKind.ATTRIBUTION && to != from) {
      return true;
    }
    for (Clause at = to; at != null && at != from; at = at.parent()) {
      if (at.kind() == ClauseKind.COMPLEMENT || at.kind() == ClauseKind.QUOTE) {
        return to.within(from);
      }
    }
    return false;
  }

  private static double climb(Clause low, @Nullable Clause high) {
    double sum = 0;
    for (Clause at = low; at != null && at != high; at = at.parent()) {
      sum +=
          switch (at.kind()) {
            case PARTICIPLE, COORDINATE, ATTRIBUTION, MAIN -> JOINED;
            default -> APART;
          };
    }
    return sum;
  }
}
