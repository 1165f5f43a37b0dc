package org.tensionwire.enrich.tag.act;

import java.util.Set;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/** Weighs what parts two places of a sentence: 1 or more means that they lie in two clauses. */
final class Borders {
  static final double CLAUSE = 1;
  private static final double SOFT = 0.2;
  private static final double QUOTED = 0.4;
  private static final Set<String> TEMPORAL =
      Set.of("after", "before", "when", "following", "amid", "because", "hours");

  /** What "before" and "after" tell the hour with rather than open a clause. */
  private static final Set<String> HOURS =
      Set.of("dawn", "midnight", "noon", "sunrise", "sunset", "daybreak", "nightfall", "dusk");

  private Borders() {}

  /** The weight of the tokens {@code from} up to, not including, {@code to}. */
  static double between(Reading reading, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += at(reading, i);
    }
    return sum;
  }

  private static double at(Reading reading, int i) {
    return switch (reading.tokens().kind(i)) {
      case Tokens.SEMICOLON, Tokens.DASH, Tokens.COLON -> CLAUSE;
      case Tokens.COMMA -> SOFT;
      case Tokens.QUOTE -> QUOTED;
      case Tokens.WORD -> word(reading, i);
      default -> 0;
    };
  }

  private static double word(Reading reading, int i) {
    if (reading.is(i, Grammar.RELATIVE | Grammar.SUBORDINATE | Grammar.THAT)) {
      return CLAUSE;
    }
    if (TEMPORAL.contains(reading.word(i))) {
      return i + 1 < reading.tokens().count()
              && HOURS.contains(Fold.of(reading.tokens().raw(i + 1)))
          ? 0
          : CLAUSE;
    }
    return reading.is(i, Grammar.AND) ? SOFT : 0;
  }
}
