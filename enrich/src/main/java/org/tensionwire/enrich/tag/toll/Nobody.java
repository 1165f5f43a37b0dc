package org.tensionwire.enrich.tag.toll;

import java.util.Set;

/** Finds the word that says that no one was killed or hurt: "no", "nobody", "without". */
final class Nobody {
  private static final int BEFORE = 7;
  private static final Set<String> NOBODY = Set.of("nobody", "none");
  private static final Set<String> NOUNS =
      Set.of("casualties", "deaths", "injuries", "losses", "fatalities", "lives", "dead");
  private static final Set<String> NEW_CLAUSE =
      Set.of("before", "after", "that", "which", "who", "when", "as", "but", "and");
  private static final Set<String> NOT_NONE = Set.of("word", "longer");

  private final TollWords words;

  Nobody(TollWords words) {
    this.words = words;
  }

  /** The token of that word for what befell people at a token, or -1. */
  int at(int at, boolean both) {
    String next = words.at(at + 1);
    if (NOBODY.contains(next) || next.equals("no") && !noun(at)) {
      return at + 1;
    }
    for (int i = at - 1; i >= Math.max(words.from(), at - BEFORE); i--) {
      if (words.breaks(i)) {
        return -1;
      }
      String word = words.at(i);
      boolean no = word.equals("no") && !NOT_NONE.contains(words.at(i + 1));
      boolean any = word.equals("not") && words.at(i + 1).equals("any");
      if (no || any || NOBODY.contains(word) || both && word.equals("without")) {
        return noun(at) || !words.any(i + 1, at, NEW_CLAUSE) ? i : -1;
      }
      if (word.equals("without") && at - i <= 3) {
        return i;
      }
    }
    return -1;
  }

  private boolean noun(int at) {
    return NOUNS.contains(words.at(at));
  }
}
