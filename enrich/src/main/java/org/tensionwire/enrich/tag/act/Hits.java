package org.tensionwire.enrich.tag.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.Trigger;
import org.tensionwire.enrich.tag.pack.TriggerForm;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/**
 * Which of a sentence's trigger words count: the longest, in the right part of speech, no idiom.
 */
final class Hits {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their", "his");
  private static final int GAP = 8;
  private static final int NEED_AFTER = 8;
  private static final int NEED_BEFORE = 4;
  private static final int UNLESS_BEFORE = 2;

  private final long idiom;
  private final long weapon;
  private final long modifier;
  private final Trace trace;

  Hits(CompiledPack pack, Trace trace) {
    this.trace = trace;
    idiom = pack.classes().mask("idiom");
    weapon = pack.classes().mask("weapon");
    modifier = pack.classes().mask("modifier");
  }

  List<TriggerHit> of(Sentence sentence, List<TriggerHit> all, int first, int last) {
    List<TriggerHit> kept = new ArrayList<>();
    int i = first;
    while (i < last) {
      int from = all.get(i).from();
      int end = i;
      while (end < last && all.get(end).from() == from) {
        end++;
      }
      List<TriggerHit> candidates = all.subList(i, end);
      if (!kept.isEmpty() && kept.get(kept.size() - 1).to() > from) {
        drop(candidates, Drop.COVERED);
      } else if (sentence.reading().has(from, idiom)) {
        drop(candidates, Drop.IDIOM);
      } else {
        TriggerHit best = best(sentence, candidates);
        if (best != null) {
          kept.add(best);
        }
      }
      i = end;
    }
    return kept;
  }

  private void drop(List<TriggerHit> hits, Drop why) {
    hits.forEach(hit -> trace.dropped(hit, why));
  }

  /** The longest that fits; among equals the one that asks for more. */
  private @Nullable TriggerHit best(Sentence sentence, List<TriggerHit> candidates) {
    TriggerHit best = null;
    for (TriggerHit hit : candidates) {
      Drop misfit = misfit(sentence, hit, twofold(candidates, hit));
      if (misfit != null) {
        trace.dropped(hit, misfit);
      } else if (best == null || better(hit, best)) {
        best = hit;
      }
    }
    return best;
  }

  /** Whether the same words could be a noun as well. */
  private static boolean twofold(List<TriggerHit> candidates, TriggerHit hit) {
    for (TriggerHit other : candidates) {
      if (other.to() == hit.to() && !other.form().verb()) {
        return true;
      }
    }
    return false;
  }

  private static boolean better(TriggerHit a, TriggerHit b) {
    if (a.to() != b.to()) {
      return a.to() > b.to();
    }
    if (a.form().then().length != b.form().then().length) {
      return a.form().then().length > b.form().then().length;
    }
    return a.form().trigger().needs() != 0 && b.form().trigger().needs() == 0;
  }

  /** What is wrong with a hit, or null. */
  private @Nullable Drop misfit(Sentence sentence, TriggerHit hit, boolean twofold) {
    Trigger trigger = hit.form().trigger();
    Reading reading = sentence.reading();
    if (hit.form().verb() && hit.from() > sentence.from() && reading.tokens().glued(hit.from())) {
      return Drop.HYPHEN;
    }
    int end = Math.min(sentence.to(), hit.to() + NEED_AFTER);
    int before = Math.max(sentence.from(), hit.from() - NEED_BEFORE);
    if (trigger.unless() != 0
        && (reading.any(hit.to(), end, trigger.unless())
            || reading.any(
                Math.max(before, hit.from() - UNLESS_BEFORE), hit.from(), trigger.unless()))) {
      return Drop.UNLESS;
    }
    if (trigger.needs() != 0
        && !named(reading, hit.to(), end, trigger.needs())
        && !named(reading, before, hit.from(), trigger.needs())) {
      return Drop.NEEDS;
    }
    if (hit.form().then().length > 0 && !follows(sentence, hit)) {
      return Drop.GAP;
    }
    if (hit.form().verb()) {
      boolean verb = twofold ? verb(sentence, hit) : !nominal(sentence, hit);
      return verb ? null : Drop.NOUN;
    }
    return hit.to() - hit.from() == 1 && plainVerb(sentence, hit) ? Drop.VERB : null;
  }

  /**
   * Whether a word of some classes stands in a range; the strike of a strike group is no weapon.
   */
  private boolean named(Reading reading, int from, int to, long classes) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (reading.has(i, reading.has(i, idiom) ? classes & ~weapon : classes)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the second part of a trigger follows; "want to give" is no "want someone to". */
  private boolean follows(Sentence sentence, TriggerHit hit) {
    Tokens tokens = sentence.reading().tokens();
    int[] then = hit.form().then();
    int end = Math.min(sentence.to(), hit.to() + GAP);
    boolean own = then.length == 1 && sentence.reading().grammar().is(then[0], Grammar.TO);
    if (own && hit.to() < end && sentence.reading().is(hit.to(), Grammar.TO)) {
      return false;
    }
    for (int i = hit.to(); i < end; i++) {
      if (stands(tokens, i, sentence.to(), then)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words follow each other from a token on, quotation marks between them or not. */
  private static boolean stands(Tokens tokens, int at, int to, int[] words) {
    int i = at;
    for (int word : words) {
      while (i > at && i < to && tokens.kind(i) == Tokens.QUOTE) {
        i++;
      }
      if (i >= to || tokens.word(i) != word) {
        return false;
      }
      i++;
    }
    return true;
  }

  /** Whether a word that could be verb or noun is a verb here. */
  private boolean verb(Sentence sentence, TriggerHit hit) {
    boolean onlyVerb = (hit.form().inflection() & (TriggerForm.BASE | TriggerForm.PRESENT)) == 0;
    return onlyVerb || plainVerb(sentence, hit);
  }

  /** "its swift move": a base form that stands as a noun. */
  private static boolean nominal(Sentence sentence, TriggerHit hit) {
    int past = TriggerForm.PAST | TriggerForm.PARTICIPLE | TriggerForm.GERUND;
    int at = hit.from();
    if (at == sentence.from()) {
      return false;
    }
    Reading reading = sentence.reading();
    if ((hit.form().inflection() & past) != 0) {
      return adjective(sentence, hit);
    }
    int owner = Grammar.DETERMINER | Grammar.POSSESSIVE_PRONOUN;
    if (reading.is(at - 1, Grammar.THAT)) {
      return false;
    }
    boolean swift =
        at - 2 >= sentence.from()
            && reading.is(at - 2, owner)
            && !reading.is(at - 2, Grammar.THAT)
            && (hit.form().inflection() & TriggerForm.BASE) != 0
            && Reach.party(sentence, at - 1) == null
            && reading.tokens().isWord(at - 1)
            && !reading.tokens().raw(at - 1).endsWith("s");
    boolean counted =
        reading.tokens().kind(at - 1) == Tokens.NUMBER
            && (hit.form().inflection() & TriggerForm.PRESENT) != 0;
    return swift
        || counted
        || reading.is(at - 1, owner)
        || reading.tokens().kind(at - 1) == Tokens.POSSESSIVE
        || reading.is(at - 1, Grammar.PREPOSITION) && !reading.is(at - 1, Grammar.TO);
  }

  /** "the bombed plants", "from seized ships". */
  private static boolean adjective(Sentence sentence, TriggerHit hit) {
    Reading reading = sentence.reading();
    int at = hit.from();
    boolean alone = hit.to() - at == 1 && hit.form().then().length == 0;
    boolean participle = (hit.form().inflection() & TriggerForm.PARTICIPLE) != 0;
    boolean led =
        ARTICLES.contains(reading.word(at - 1))
            || reading.is(at - 1, Grammar.PREPOSITION) && !reading.is(at - 1, Grammar.TO);
    boolean by = hit.to() < sentence.to() && reading.is(hit.to(), Grammar.BY);
    return alone && participle && led && !by;
  }

  private boolean plainVerb(Sentence sentence, TriggerHit hit) {
    Reading reading = sentence.reading();
    int at = hit.from();
    if (at == sentence.from()) {
      return false;
    }
    int verbBefore =
        Grammar.MODAL | Grammar.TO | Grammar.PRONOUN | Grammar.RELATIVE | Grammar.DO | Grammar.WE;
    if (reading.is(at - 1, verbBefore)) {
      return !reading.is(at - 1, Grammar.POSSESSIVE_PRONOUN);
    }
    if (reading.is(at - 1, Grammar.DETERMINER | Grammar.PREPOSITION)
        || reading.tokens().kind(at - 1) == Tokens.POSSESSIVE
        || reading.tokens().kind(at - 1) == Tokens.NUMBER
        || reading.has(at - 1, weapon | modifier)) {
      return false;
    }
    Party before = before(sentence, at);
    boolean objectNext = hit.to() < sentence.to() && objectStarts(sentence, hit.to());
    return before != null && !before.bare() ? objectNext : objectNext && before == null;
  }

  private static boolean objectStarts(Sentence sentence, int at) {
    for (Party party : sentence.parties()) {
      if (party.from() == at) {
        return true;
      }
    }
    return sentence.reading().is(at, Grammar.DETERMINER | Grammar.POSSESSIVE_PRONOUN)
        || sentence.reading().tokens().kind(at) == Tokens.NUMBER
        || sentence.reading().is(at, Grammar.THAT);
  }

  private static @Nullable Party before(Sentence sentence, int at) {
    for (Party party : sentence.parties()) {
      if (party.to() == at) {
        return party;
      }
    }
    return null;
  }
}
