package org.tensionwire.enrich.tag.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.Trigger;
import org.tensionwire.enrich.tag.text.Grammar;

/** Finds whom an act is done to: to the right of its trigger, after the words it asks for. */
final class Recipients {
  private static final double TOO_FAR = 1.7;
  private static final double WRONG_PREPOSITION = 1.0;

  private final Reach reach;

  Recipients(Reach reach) {
    this.reach = reach;
  }

  Found right(Sentence sentence, TriggerHit hit, List<TriggerHit> hits, @Nullable Party not) {
    Found best = Found.NONE;
    for (Party party : sentence.parties()) {
      if (party.from() < hit.to() || party == not) {
        continue;
      }
      double cost = rightCost(sentence, party, hit, hits);
      boolean direct = hit.form().verb() && hit.form().trigger().takesObject() && cost < 0.4;
      if (Reach.same(party, not) && !direct) {
        continue;
      }
      if (cost < best.cost() && cost < TOO_FAR) {
        best = new Found(party, cost);
      }
    }
    return best;
  }

  private double rightCost(Sentence sentence, Party party, TriggerHit hit, List<TriggerHit> hits) {
    Reading reading = sentence.reading();
    Trigger trigger = hit.form().trigger();
    int gap = party.from() - hit.to();
    double cost =
        gap * Reach.PER_TOKEN + reach.verbs(sentence, hit.to(), party.from(), hits) * TOO_FAR;
    String preposition = Reach.preposition(sentence, party, hit.to());
    boolean meant = trigger.to().contains(preposition);
    if (preposition.isEmpty()) {
      meant = trigger.takesObject() && hit.form().verb();
      cost += meant ? 0 : hit.form().verb() ? 0.6 : TOO_FAR;
    } else if (!meant) {
      cost += WRONG_PREPOSITION;
    }
    boolean hitSite = meant && !preposition.equals("in") && trigger.type().equals("ASSAULT");
    cost += party.site() ? hitSite ? 0.4 : Reach.SITE : 0;
    return cost + Reach.quotes(reading, hit.to(), party.from()) * Reach.ACROSS_QUOTE;
  }

  /** "which the U.S. blames": what stands before the relative is the object. */
  static Found relativeObject(Sentence sentence, Party actor) {
    Reading reading = sentence.reading();
    int at = actor.from() - 1;
    while (at > sentence.from()
        && reading.is(at, Grammar.DETERMINER)
        && !reading.is(at, Grammar.THAT)) {
      at--;
    }
    if (at <= sentence.from() || !reading.is(at, Grammar.RELATIVE | Grammar.THAT)) {
      return Found.NONE;
    }
    for (Party party : sentence.parties()) {
      if (party.to() == at || party.to() == at - 1) {
        return new Found(party, 0.5);
      }
    }
    return Found.NONE;
  }
}
