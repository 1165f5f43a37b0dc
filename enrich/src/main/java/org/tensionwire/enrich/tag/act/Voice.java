package org.tensionwire.enrich.tag.act;

import java.util.Map;
import java.util.Set;
import org.tensionwire.enrich.tag.clause.Clause;
import org.tensionwire.enrich.tag.clause.ClauseKind;
import org.tensionwire.enrich.tag.clause.Clauses;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.TriggerForm;
import org.tensionwire.enrich.tag.text.Grammar;

/** Tells the passive from the active: with a verb, by "by", and in participles without either. */
final class Voice {
  private static final Map<String, Set<String>> HANGING =
      Map.of(
          "ACCUSE", Set.of("of", "for"),
          "ASSAULT", Set.of("in", "during", "near", "off"),
          "COERCE", Set.of("in", "off", "near", "for", "over"));

  private Voice() {}

  /** "was hit", "has been hit", "hit by". */
  static boolean passive(Sentence sentence, Clauses clauses, TriggerHit hit) {
    if ((hit.form().inflection() & TriggerForm.PARTICIPLE) == 0) {
      return false;
    }
    Reading reading = sentence.reading();
    for (int i = hit.from() - 1; i >= Math.max(sentence.from(), hit.from() - 4); i--) {
      if (reading.is(i, Grammar.BE)) {
        return true;
      }
      if (!reading.tokens().isWord(i) || Reach.party(sentence, i) != null) {
        break;
      }
    }
    for (int i = hit.to(); i < Math.min(sentence.to(), hit.to() + 2); i++) {
      if (reading.is(i, Grammar.BY)) {
        return true;
      }
    }
    return hanging(sentence, hit) || reduced(sentence, clauses, hit);
  }

  /** "soldiers killed in a raid", "a bank accused of laundering": a participle without its verb. */
  private static boolean hanging(Sentence sentence, TriggerHit hit) {
    Reading reading = sentence.reading();
    if (hit.to() >= sentence.to() || !hit.form().trigger().takesObject()) {
      return false;
    }
    if (hit.from() > sentence.from() && reading.is(hit.from() - 1, Grammar.HAVE)) {
      return false;
    }
    Set<String> after = HANGING.getOrDefault(hit.form().trigger().type(), Set.of());
    return after.contains(reading.word(hit.to()));
  }

  /** "citizens detained on charges": after the noun it tells of, and without an object. */
  private static boolean reduced(Sentence sentence, Clauses clauses, TriggerHit hit) {
    Reading reading = sentence.reading();
    Clause clause = clauses.at(hit.from());
    return hit.form().trigger().takesObject()
        && clause.kind() == ClauseKind.PARTICIPLE
        && clause.start() == hit.from()
        && named(sentence, hit.from())
        && hit.to() < sentence.to()
        && reading.is(hit.to(), Grammar.PREPOSITION)
        && !hit.form().trigger().to().contains(reading.word(hit.to()));
  }

  /** "Americans detained", "American teachers detained". */
  private static boolean named(Sentence sentence, int at) {
    Party bare = Reach.party(sentence, at - 2);
    return Reach.party(sentence, at - 1) != null
        || bare != null && bare.bare() && sentence.reading().tokens().isWord(at - 1);
  }

  /** "a tanker targeted in the Gulf": no verb, and not behind a number or a comma. */
  static boolean bare(Sentence sentence, TriggerHit hit) {
    Reading reading = sentence.reading();
    int before = hit.from() - 1;
    return before > sentence.from()
        && reading.tokens().isWord(before)
        && !reading.is(before, ~0)
        && !reading.is(before - 1, Grammar.BE | Grammar.HAVE)
        && !reading.tokens().raw(before).endsWith("ly");
  }
}
