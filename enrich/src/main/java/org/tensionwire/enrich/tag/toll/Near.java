package org.tensionwire.enrich.tag.toll;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.text.Tokens;

/** Finds the number that belongs to a word such as "killed": after it, or else before it. */
final class Near {
  private static final int AFTER = 9;
  private static final int BEFORE = 12;
  private static final int TOTAL = 20;
  private static final int OTHERS = 14;

  /** Words whose subject is what kills, never whom it killed. */
  private static final Set<String> DOING =
      Set.of("killing", "kill", "kills", "wounding", "injuring", "injures", "injure", "wounds");

  private static final Set<String> PARTS =
      Set.of("when", "after", "as", "before", "that", "because");
  private static final Set<String> CLOSES = Set.of("by", "in", "when", "after");
  private static final Set<String> ROSE = Set.of("rose", "risen");
  private static final Set<String> RISES =
      Set.of(
          "rose", "risen", "rises", "climbed", "reached", "stands", "stood", "raised", "at", "to");
  private static final Set<String> WAS = Set.of("was", "been", "is", "died", "dead");
  private static final Set<String> WERE = Set.of("were", "was", "been", "are");
  private static final Set<String> WITH = Set.of("and", "with", "plus");
  private static final Set<String> OTHER = Set.of("others", "other", "more");
  private static final Set<String> PASSES =
      Set.of(
          "at",
          "least",
          "more",
          "than",
          "up",
          "to",
          "as",
          "many",
          "about",
          "around",
          "some",
          "nearly",
          "almost",
          "an",
          "estimated",
          "only",
          "over",
          "believed",
          "of",
          "another",
          "the",
          "all",
          "both",
          "other",
          "further",
          "that",
          "between",
          "fewer",
          "approximately");

  private final TollWords words;
  private final Counts counts;

  Near(TollWords words) {
    this.words = words;
    this.counts = new Counts(words.tokens(), words.to());
  }

  /** The number for what befell people at a token, or null. */
  Counts.@Nullable Count at(int at, boolean dead) {
    Set<String> other = dead ? TollWords.HURT : TollWords.KILLED;
    Counts.Count number = words.at(at - 1).equals("people") ? number(at) : null;
    if (number != null) {
      return number;
    }
    Counts.Count others = dead ? others(at) : null;
    if (others != null) {
      return others;
    }
    Counts.Count count = after(at + 1, AFTER, other);
    if (count != null && !WERE.contains(words.at(at - 1))) {
      return count;
    }
    Counts.Count before = DOING.contains(words.at(at)) ? null : before(at, other);
    return before == null ? count : before;
  }

  /** "the death toll rose to 28". */
  Counts.@Nullable Count total(int at) {
    for (int i = at + 2; i < Math.min(words.to(), at + TOTAL); i++) {
      if (RISES.contains(words.at(i))) {
        Counts.Count count = after(i + 1, 5, Set.of());
        if (count != null) {
          return count;
        }
      }
    }
    return null;
  }

  boolean rises(int at, Counts.Count count) {
    return words.any(Math.min(at, count.to()), Math.max(at, count.from()), ROSE);
  }

  /** "The number of people killed has risen to 25". */
  private Counts.@Nullable Count number(int at) {
    return words.any(at - 4, at, Set.of("number")) ? total(at - 1) : null;
  }

  /** "killed the general and four others" is five. */
  private Counts.@Nullable Count others(int at) {
    for (int i = at + 2; i < Math.min(words.to() - 1, at + OTHERS); i++) {
      String word = words.at(i);
      if (PARTS.contains(word) || TollWords.HURT.contains(word)) {
        return null;
      }
      Counts.Count more = WITH.contains(word) ? counts.at(i + 1) : null;
      if (more != null && OTHER.contains(words.at(more.to())) && counts.people(more)) {
        Counts.Count first = after(at + 1, AFTER, Set.of());
        int all = more.min() + (first == null ? 1 : first.min());
        return Counts.Count.of(all, at, more.to() + 1);
      }
    }
    return null;
  }

  private Counts.@Nullable Count after(int from, int reach, Set<String> other) {
    for (int i = from; i < Math.min(words.to(), from + reach); i++) {
      if (words.breaks(i) || other.contains(words.at(i)) || CLOSES.contains(words.at(i))) {
        return null;
      }
      Counts.Count count = counts.at(i);
      if (count != null) {
        return counts.people(count) ? count : null;
      }
      int one = counts.one(i);
      if (one > 0) {
        return Counts.Count.person(i, one);
      }
      if (!PASSES.contains(words.at(i))) {
        return null;
      }
    }
    return null;
  }

  private Counts.@Nullable Count before(int at, Set<String> other) {
    for (int i = at - 1; i >= Math.max(words.from(), at - BEFORE); i--) {
      String word = words.at(i);
      if (PARTS.contains(word)
          || words.tokens().kind(i) == Tokens.SEMICOLON
          || other.contains(word) && !words.at(at - 1).equals("or")) {
        return null;
      }
      if (words.tokens().glued(i)) {
        continue;
      }
      Counts.Count count = counts.at(i);
      if (count != null && !ends(i, count)) {
        return counts.people(count) ? count : null;
      }
      int one = counts.one(i);
      boolean was = WAS.contains(words.at(at - 1)) || words.at(at).equals("died");
      if (one > 0 && one <= at && was) {
        return Counts.Count.person(i, one);
      }
    }
    return null;
  }

  /** Whether a number is only the upper end of a range. */
  private boolean ends(int i, Counts.Count count) {
    Counts.Count low = i - 2 >= words.from() ? counts.at(i - 2) : null;
    return low != null && low.to() == count.to();
  }
}
