package org.tensionwire.enrich.tag.act;

import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/** Tells what is only supposed or asked from what is told. */
final class Supposed {
  private final long hypothetical;
  private final long outlook;

  Supposed(CompiledPack pack) {
    hypothetical = pack.classes().mask("hypothetical");
    outlook = pack.classes().mask("outlook");
  }

  /** Whether a word in a range leaves open what comes after it. */
  boolean before(Reading reading, int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.has(i, hypothetical) && !month(reading, i)) {
        return true;
      }
    }
    return false;
  }

  /** "strike speculation", "sanctions threat": the noun after says that there is no act yet. */
  boolean after(Reading reading, TriggerHit hit, int to) {
    return !hit.form().verb() && hit.to() < to && reading.has(hit.to(), outlook);
  }

  /** Whether a trigger stands in what is asked: not in "Ships ordered to fire: how would they?". */
  static boolean asked(Sentence sentence, TriggerHit hit) {
    if (!sentence.question()) {
      return false;
    }
    Tokens tokens = sentence.reading().tokens();
    for (int i = hit.to(); i < sentence.to() - 1; i++) {
      byte kind = tokens.kind(i);
      if (kind == Tokens.COLON || kind == Tokens.SEMICOLON || kind == Tokens.DASH) {
        return false;
      }
    }
    return true;
  }

  /** "On May 8", "in May": a month, not the verb. */
  static boolean month(Reading reading, int at) {
    if (!reading.tokens().raw(at).equals("May")) {
      return false;
    }
    boolean counted =
        at + 1 < reading.tokens().count() && reading.tokens().kind(at + 1) == Tokens.NUMBER
            || at > 0 && reading.tokens().kind(at - 1) == Tokens.NUMBER;
    return counted || at > 0 && reading.is(at - 1, Grammar.PREPOSITION | Grammar.TEMPORAL);
  }
}
