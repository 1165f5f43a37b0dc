package org.tensionwire.enrich.tag.toll;

import java.util.ArrayList;
import java.util.List;
import org.tensionwire.enrich.tag.name.Sentence;

/** Finds how many people a sentence says were killed or hurt. Troop numbers do not count. */
public final class Tolls {
  private final TollWords words;
  private final Nobody nobody;
  private final Unreal unreal;
  private final Near near;
  private final List<Casualty> found = new ArrayList<>();

  private Tolls(Sentence sentence) {
    words = new TollWords(sentence);
    nobody = new Nobody(words);
    unreal = new Unreal(words);
    near = new Near(words);
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
      if (each.dead() && (dead == null || better(each, dead))) {
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
        dead != null && !dead.person(),
        told.from(),
        told.to());
  }

  private static boolean better(Casualty each, Casualty than) {
    return each.total() && !than.total();
  }

  private List<Casualty> all() {
    for (int i = words.from(); i < words.to(); i++) {
      if (words.sign(i)) {
        add(i, words.at(i));
      }
    }
    unharmed();
    return found;
  }

  /** Where nobody was hurt, nobody was killed, unless the sentence tells otherwise. */
  private void unharmed() {
    Casualty none = null;
    for (Casualty each : found) {
      if (each.dead()) {
        return;
      }
      none = each.min() == 0 ? each : none;
    }
    if (none != null) {
      found.add(Casualty.none(true, none.at(), none.from(), none.to()));
    }
  }

  private void add(int at, String word) {
    boolean dead = TollWords.KILLED.contains(word);
    boolean both = TollWords.BOTH.contains(word);
    if (word.equals("unhurt")) {
      return;
    }
    int none = nobody.at(at, both);
    if (none >= 0) {
      none(at, none, dead || both, !dead);
      return;
    }
    boolean toll = word.equals("death") && words.at(at + 1).startsWith("toll");
    if (both || word.equals("death") && !toll || unreal.at(at)) {
      return;
    }
    Counts.Count count = toll ? near.total(at) : near.at(at, dead);
    if (count != null && (count.person() || !unreal.meant(at))) {
      counted(at, dead, count, toll || near.rises(at, count));
    }
  }

  private void none(int at, int none, boolean dead, boolean hurt) {
    int from = Math.min(none, at);
    int to = Math.max(none, at) + 1;
    if (dead) {
      found.add(Casualty.none(true, at, from, to));
    }
    if (hurt) {
      found.add(Casualty.none(false, at, from, to));
    }
  }

  private void counted(int at, boolean dead, Counts.Count count, boolean total) {
    int from = Math.min(at, count.from());
    int to = Math.max(at + 1, count.to());
    found.add(new Casualty(dead, count.min(), count.max(), at, from, to, total, count.person()));
  }
}
