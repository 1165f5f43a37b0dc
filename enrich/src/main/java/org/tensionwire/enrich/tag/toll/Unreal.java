package org.tensionwire.enrich.tag.toll;

import java.util.Set;

/** Tells deaths that did not happen, or not here: feared, avoided, possible, somebody's past. */
final class Unreal {
  private static final int REACH = 5;
  private static final int BLAME_REACH = 4;
  private static final int LIFE_REACH = 6;
  private static final Set<String> BLAME = Set.of("responsible", "blamed", "blood");
  private static final Set<String> POSSIBLE =
      Set.of("could", "would", "may", "might", "can", "will", "if", "unless", "should", "shall");
  private static final Set<String> BASE = Set.of("kill", "die", "wound", "injure");
  private static final Set<String> TAKEN =
      Set.of(
          "claim",
          "claimed",
          "claims",
          "claiming",
          "cost",
          "costs",
          "costing",
          "took",
          "take",
          "takes",
          "taking",
          "taken",
          "lost",
          "lose",
          "losing");

  private final TollWords words;

  Unreal(TollWords words) {
    this.words = words;
  }

  boolean at(int at) {
    return words.any(at - BLAME_REACH, at, BLAME) || possible(at) || lives(at);
  }

  /** "a plot to kill two". */
  boolean meant(int at) {
    return words.at(at - 1).equals("to") && BASE.contains(words.at(at));
  }

  /** "could have killed 150", "if one of them died". */
  private boolean possible(int at) {
    for (int i = at - 1; i >= Math.max(words.from(), at - REACH) && !words.breaks(i); i--) {
      if (POSSIBLE.contains(words.at(i))) {
        return true;
      }
    }
    return false;
  }

  /** "a threat to hundreds of lives": none was lost. */
  private boolean lives(int at) {
    return words.at(at).equals("lives")
        && !words.any(at - LIFE_REACH, at, TAKEN)
        && !words.any(at + 1, at + 4, TAKEN);
  }
}
