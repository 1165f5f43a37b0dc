package org.tensionwire.enrich.tag.act;

import java.util.List;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.time.DateFound;
import org.tensionwire.enrich.tag.time.Dates;

/** Chooses the act told before that a later word such as "the attack" stands for. */
final class Earlier {
  private static final int REACH = 4;
  private static final int FAR = 40;

  private Earlier() {}

  /**
   * The act of the kind in the nearest sentence before that has one: one with the same noun first,
   * then one without a day, then the weightiest.
   */
  static int of(List<Act> acts, int own, Sentence sentence, int at, boolean violence) {
    boolean wide = violence && dated(sentence, at);
    int reach = wide ? FAR : REACH;
    int best = -1;
    double most = 0;
    for (int i = own - 1; i >= 0; i--) {
      Act act = acts.get(i);
      boolean far = sentence.index() - act.sentence().index() > reach;
      if (far || best >= 0 && !wide && acts.get(best).sentence() != act.sentence()) {
        break;
      }
      boolean fits = violence ? act.type().equals("ASSAULT") : ActDates.spoken(act.type());
      boolean open = undated(act);
      double rank = act.score() + (named(act, sentence, at) ? 20 : 0) + (open ? 10 : 0);
      fits &= open || !wide;
      if (fits && !act.old() && rank > most) {
        best = i;
        most = rank;
      }
    }
    return best;
  }

  /** "the Friday strike", "the Jan. 3 strike" speak of one told of anywhere before. */
  private static boolean dated(Sentence sentence, int at) {
    Tokens tokens = sentence.reading().tokens();
    for (int i = Math.max(sentence.from(), at - 3); i < at; i++) {
      if (tokens.isWord(i) && Dates.names(tokens.raw(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether no day is known for an act, or none but that of its report. */
  static boolean undated(Act act) {
    DateFound date = act.date();
    return date == null || !date.firm() || !date.day();
  }

  private static boolean named(Act act, Sentence sentence, int at) {
    String noun = single(sentence, at);
    TriggerHit hit = act.link().hit();
    for (int i = hit.from(); i <= Math.min(hit.to(), act.sentence().to() - 1); i++) {
      if (single(act.sentence(), i).equals(noun)) {
        return true;
      }
    }
    return false;
  }

  private static String single(Sentence sentence, int token) {
    String word = Fold.of(sentence.reading().tokens().raw(token));
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
