package org.tensionwire.enrich.tag.act;

import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.TriggerForm;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/**
 * Tells an act that the sentence reports from one that it only sets its news against: "Iran vowed
 * revenge <em>after a raid</em>", "the drone <em>that killed him</em>", "he <em>had warned</em>".
 */
final class Backdrop {
  private static final double AFTER = 0.65;
  private static final double CAUSE = 0.9;
  private static final double RELATIVE = 0.95;
  private static final double EARLIER = 0.65;
  private static final double SEALED = 0.3;
  private static final int REACH = 12;
  private static final int CAUSE_REACH = 5;

  private final long setting;
  private final long cause;
  private final long habit;
  private final long agreement;

  Backdrop(CompiledPack pack) {
    setting = pack.classes().mask("setting");
    cause = pack.classes().mask("cause");
    agreement = pack.classes().mask("agreement");
    habit = pack.classes().mask("habit");
  }

  /** How much an act counts for where it stands in its sentence; 1 in the main clause. */
  double of(Sentence sentence, TriggerHit hit, Iterable<TriggerHit> hits) {
    double factor = earlier(sentence, hit) || habitual(sentence, hit) ? EARLIER : 1;
    factor *= sealed(sentence, hit) ? SEALED : 1;
    Reading reading = sentence.reading();
    int floor = Math.max(sentence.from(), hit.from() - REACH);
    for (int i = hit.from() - 1; i >= floor; i--) {
      byte kind = reading.tokens().kind(i);
      if (kind == Tokens.SEMICOLON || kind == Tokens.COLON || ruled(hits, hit, i)) {
        return factor;
      }
      if (reading.has(i, setting)) {
        return factor * AFTER;
      }
      if (reading.has(i, cause) && hit.from() - i <= CAUSE_REACH && violent(hit)) {
        return factor * CAUSE;
      }
      boolean relative = hit.form().verb() && reading.is(i, Grammar.RELATIVE | Grammar.THAT);
      if (relative && i > sentence.from() && !reading.is(i - 1, Grammar.AND)) {
        return factor * (hit.from() - i <= 3 && noun(sentence, i - 1) ? RELATIVE : 1);
      }
    }
    return factor;
  }

  /** "had warned". */
  private static boolean earlier(Sentence sentence, TriggerHit hit) {
    if ((hit.form().inflection() & TriggerForm.PARTICIPLE) == 0) {
      return false;
    }
    for (int i = hit.from() - 1; i >= Math.max(sentence.from(), hit.from() - 3); i--) {
      if (sentence.reading().word(i).equals("had")) {
        return true;
      }
    }
    return false;
  }

  /** "has long accused", "repeatedly threatened". */
  private boolean habitual(Sentence sentence, TriggerHit hit) {
    int from = Math.max(sentence.from(), hit.from() - 2);
    return hit.form().verb() && sentence.reading().any(from, hit.from(), habit);
  }

  /** "the accord negotiated by six powers": tells which accord, not what happens. */
  private boolean sealed(Sentence sentence, TriggerHit hit) {
    String type = hit.form().trigger().type();
    return (type.equals("AGREE") || type.equals("CONSULT"))
        && hit.form().verb()
        && (hit.form().inflection() & TriggerForm.PARTICIPLE) != 0
        && hit.from() > sentence.from()
        && sentence.reading().has(hit.from() - 1, agreement);
  }

  private static boolean violent(TriggerHit hit) {
    return hit.form().trigger().type().equals("ASSAULT");
  }

  /** Whether a relative may hang on the word before it: not "said that". */
  private static boolean noun(Sentence sentence, int at) {
    Reading reading = sentence.reading();
    return reading.tokens().isWord(at) && (Reach.party(sentence, at) != null || !said(reading, at));
  }

  private static boolean said(Reading reading, int at) {
    String word = reading.tokens().raw(at);
    return word.endsWith("ed") || word.endsWith("id") || word.endsWith("ys");
  }

  /** Whether a verb of another act stands here: what comes before it governs that one. */
  private static boolean ruled(Iterable<TriggerHit> hits, TriggerHit hit, int at) {
    for (TriggerHit other : hits) {
      int finite = TriggerForm.PRESENT | TriggerForm.PAST;
      boolean verb = other.form().verb() && (other.form().inflection() & finite) != 0;
      if (other != hit && verb && other.from() == at) {
        return true;
      }
    }
    return false;
  }
}
