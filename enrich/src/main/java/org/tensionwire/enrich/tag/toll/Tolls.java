package org.tensionwire.enrich.tag.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.text.WordSet;

/** Finds how many people a sentence says were killed or hurt. Troop numbers do not count. */
public final class Tolls {
  private static final Set<String> KILLED =
      Set.of(
          "killed",
          "killing",
          "kill",
          "kills",
          "dead",
          "died",
          "die",
          "dies",
          "deaths",
          "lives",
          "slain",
          "fatalities",
          "martyred",
          "death");
  private static final Set<String> HURT =
      Set.of(
          "wounded",
          "wounding",
          "injured",
          "injuring",
          "injures",
          "injure",
          "wounds",
          "wound",
          "hurt",
          "injuries",
          "harmed",
          "unhurt");
  private static final Set<String> BOTH = Set.of("casualties", "losses", "casualty");

  /** Words whose subject is what kills, never whom it killed. */
  private static final Set<String> DOING =
      Set.of("killing", "kill", "kills", "wounding", "injuring", "injures", "injure", "wounds");

  private static final Set<String> PARTS =
      Set.of("when", "after", "as", "before", "that", "because");
  private static final WordSet SIGNS = signs();
  private static final Set<String> NOBODY = Set.of("nobody", "none");
  private static final Set<String> RISES =
      Set.of(
          "rose", "risen", "rises", "climbed", "reached", "stands", "stood", "raised", "at", "to");
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
  private static final int AFTER = 9;
  private static final int BEFORE = 12;
  private static final int NONE_BEFORE = 7;

  private final Sentence sentence;
  private final Tokens tokens;
  private final Counts counts;

  private Tolls(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = sentence.reading().tokens();
    this.counts = new Counts(tokens, sentence.to());
  }

  /** What the sentence says befell people, in order. */
  public static List<Casualty> in(Sentence sentence) {
    return new Tolls(sentence).all();
  }

  /** The toll of these casualties together: the first of the dead and the first of the hurt. */
  public static Toll of(List<Casualty> casualties) {
    Casualty dead = null;
    Casualty hurt = null;
    for (Casualty each : casualties) {
      if (each.dead() && (dead == null || each.total() && !dead.total())) {
        dead = each;
      } else if (!each.dead() && hurt == null) {
        hurt = each;
      }
    }
    Casualty told = dead == null ? hurt : dead;
    if (told == null) {
      return Toll.NONE;
    }
    return new Toll(
        dead == null ? null : dead.min(),
        dead == null ? null : dead.max(),
        hurt == null ? null : hurt.min(),
        dead != null,
        told.from(),
        told.to());
  }

  private static WordSet signs() {
    List<String> signs = new ArrayList<>(KILLED);
    signs.addAll(HURT);
    signs.addAll(BOTH);
    return new WordSet(signs);
  }

  private List<Casualty> all() {
    List<Casualty> found = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (!tokens.isWord(i) || !SIGNS.has(tokens, i)) {
        continue;
      }
      String word = folded(i);
      boolean dead = KILLED.contains(word);
      if (dead || HURT.contains(word) || BOTH.contains(word)) {
        add(found, i, word, dead);
      }
    }
    unharmed(found);
    return found;
  }

  /** Where nobody was hurt, nobody was killed, unless the sentence tells otherwise. */
  private static void unharmed(List<Casualty> found) {
    Casualty none = null;
    for (Casualty each : found) {
      if (each.dead()) {
        return;
      }
      none = each.min() == 0 ? each : none;
    }
    if (none != null) {
      found.add(new Casualty(true, 0, null, none.at(), none.from(), none.to(), false));
    }
  }

  private void add(List<Casualty> found, int at, String word, boolean dead) {
    boolean both = BOTH.contains(word);
    if (word.equals("unhurt")) {
      return;
    }
    int none = none(at, both);
    if (none >= 0) {
      int from = Math.min(none, at);
      int to = Math.max(none, at) + 1;
      if (dead || both) {
        found.add(new Casualty(true, 0, null, at, from, to, false));
      }
      if (!dead) {
        found.add(new Casualty(false, 0, null, at, from, to, false));
      }
      return;
    }
    if (both || blamed(at)) {
      return;
    }
    boolean toll = word.equals("death") && folded(at + 1).startsWith("toll");
    if (word.equals("death") && !toll) {
      return;
    }
    Counts.Count count = toll ? total(at) : near(at, dead);
    boolean total = toll || count != null && rises(at, count);
    if (count != null) {
      int from = Math.min(at, count.from());
      int to = Math.max(at + 1, count.to());
      found.add(new Casualty(dead, count.min(), count.max(), at, from, to, total));
    }
  }

  /** "responsible for the deaths of hundreds": what somebody did in his life. */
  private boolean blamed(int at) {
    for (int i = Math.max(sentence.from(), at - 4); i < at; i++) {
      if (Set.of("responsible", "blamed", "blood").contains(folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** The token of "no", "nobody", "without" that says that no one was; -1 where none does. */
  private int none(int at, boolean both) {
    if (NOBODY.contains(folded(at + 1)) || folded(at + 1).equals("no") && !noun(at)) {
      return at + 1;
    }
    int floor = Math.max(sentence.from(), at - NONE_BEFORE);
    for (int i = at - 1; i >= floor; i--) {
      if (breaks(i)) {
        return -1;
      }
      String word = folded(i);
      boolean no =
          word.equals("no") && !folded(i + 1).equals("word") && !folded(i + 1).equals("longer");
      boolean one = word.equals("not") && folded(i + 1).equals("any");
      if (no || one || NOBODY.contains(word) || both && word.equals("without")) {
        return noun(at) || !intervenes(i, at) ? i : -1;
      }
      if (word.equals("without") && at - i <= 3) {
        return i;
      }
    }
    return -1;
  }

  private boolean noun(int at) {
    return Set.of("casualties", "deaths", "injuries", "losses", "fatalities", "lives", "dead")
        .contains(folded(at));
  }

  /** Whether a clause of its own stands between ("no warning before the raid killed two"). */
  private boolean intervenes(int from, int at) {
    for (int i = from + 1; i < at; i++) {
      if (Set.of("before", "after", "that", "which", "who", "when", "as", "but", "and")
          .contains(folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** "the death toll rose to 28". */
  private Counts.@Nullable Count total(int at) {
    for (int i = at + 2; i < Math.min(sentence.to(), at + 20); i++) {
      if (RISES.contains(folded(i))) {
        Counts.Count count = after(i + 1, 5);
        if (count != null) {
          return count;
        }
      }
    }
    return null;
  }

  private boolean rises(int at, Counts.Count count) {
    for (int i = Math.min(at, count.to()); i < Math.max(at, count.from()); i++) {
      if (folded(i).equals("risen") || folded(i).equals("rose")) {
        return true;
      }
    }
    return false;
  }

  private Counts.@Nullable Count near(int at, boolean dead) {
    Set<String> other = dead ? HURT : KILLED;
    Counts.Count number = folded(at - 1).equals("people") ? number(at) : null;
    if (number != null) {
      return number;
    }
    Counts.Count count = after(at + 1, AFTER, other);
    if (count != null && !relative(at)) {
      return count;
    }
    Counts.Count before = DOING.contains(folded(at)) ? null : before(at, other);
    return before == null ? count : before;
  }

  /** "The number of people killed has risen to 25". */
  private Counts.@Nullable Count number(int at) {
    for (int i = at - 1; i > Math.max(sentence.from(), at - 5); i--) {
      if (folded(i).equals("number")) {
        return total(at - 1);
      }
    }
    return null;
  }

  /** "25 of whom were killed": the count stands before. */
  private boolean relative(int at) {
    return Set.of("were", "was", "been", "are").contains(folded(at - 1));
  }

  private Counts.@Nullable Count after(int from, int reach) {
    return after(from, reach, Set.of());
  }

  private Counts.@Nullable Count after(int from, int reach, Set<String> other) {
    for (int i = from; i < Math.min(sentence.to(), from + reach); i++) {
      if (breaks(i)
          || other.contains(folded(i))
          || Set.of("by", "in", "when", "after").contains(folded(i))) {
        return null;
      }
      Counts.Count count = counts.at(i);
      if (count != null) {
        return counts.people(count) ? count : null;
      }
      int one = counts.one(i);
      if (one > 0) {
        return new Counts.Count(1, null, i, one);
      }
      if (!PASSES.contains(folded(i))) {
        return null;
      }
    }
    return null;
  }

  private Counts.@Nullable Count before(int at, Set<String> other) {
    for (int i = at - 1; i >= Math.max(sentence.from(), at - BEFORE); i--) {
      String word = folded(i);
      if (PARTS.contains(word)
          || tokens.kind(i) == Tokens.SEMICOLON
          || other.contains(word) && !folded(at - 1).equals("or")) {
        return null;
      }
      if (tokens.glued(i)) {
        continue;
      }
      Counts.Count count = counts.at(i);
      boolean range =
          count != null
              && i - 2 >= sentence.from()
              && counts.at(i - 2) != null
              && counts.at(i - 2).to() == count.to();
      if (count != null && !range) {
        return counts.people(count) ? count : null;
      }
      int one = counts.one(i);
      if (one > 0
          && one <= at
          && Set.of("was", "been", "is", "died", "dead").contains(folded(at - 1))
              | folded(at).equals("died")) {
        return new Counts.Count(1, null, i, one);
      }
    }
    return null;
  }

  private boolean breaks(int i) {
    byte kind = tokens.kind(i);
    return kind == Tokens.SEMICOLON || kind == Tokens.STOP || kind == Tokens.COMMA;
  }

  private String folded(int i) {
    boolean inside = i >= sentence.from() && i < sentence.to();
    return inside && (tokens.isWord(i) || tokens.isNumber(i)) ? Fold.of(tokens.raw(i)) : "";
  }
}
