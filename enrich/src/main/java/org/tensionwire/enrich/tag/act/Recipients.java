package org.tensionwire.enrich.tag.act;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.clause.Clause;
import org.tensionwire.enrich.tag.clause.ClauseKind;
import org.tensionwire.enrich.tag.clause.Clauses;
import org.tensionwire.enrich.tag.name.Mention;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.pack.Trigger;
import org.tensionwire.enrich.tag.pack.TriggerForm;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Grammar;

/** Finds whom an act is done to: to the right of its trigger, after the words it asks for. */
final class Recipients {
  private static final double TOO_FAR = 1.7;
  private static final double WRONG_PREPOSITION = 1.0;

  private static final Set<String> HOUSING =
      Set.of("housing", "hosting", "host", "houses", "hosts", "housed");
  private static final int NEAR = 8;

  /** Places of states: which one's, the story tells elsewhere. */
  private static final Set<String> MISSIONS = Set.of("embassy", "consulate", "base", "bases");

  private static final int ASKED = 6;

  private static final double CONDITION = 0.4;
  private static final int CONDITION_REACH = 4;
  private static final Set<String> NOMINATIVE = Set.of("he", "she", "they", "we", "i");

  /** Types whose recipient another noun between them may have for itself. */
  private static final Set<String> BOUND = Set.of("ASSAULT", "REJECT");

  /** Types of which "to" and "from" tell where, not whom. */
  private static final Set<String> MOVES = Set.of("MOBILIZE", "RETREAT");

  private static final Set<String> WHERE = Set.of("to", "into", "in", "at", "from", "near");

  private final Reach reach;
  private final long things;

  Recipients(CompiledPack pack, Reach reach) {
    this.reach = reach;
    things = pack.classes().mask("vessel") | pack.classes().mask("asset");
  }

  Found right(
      Sentence sentence,
      Clauses clauses,
      TriggerHit hit,
      List<TriggerHit> hits,
      @Nullable Party not) {
    Found best = Found.NONE;
    for (Party party : sentence.parties()) {
      if (party.from() < hit.to() || party == not || nominative(sentence, party)) {
        continue;
      }
      double cost = rightCost(sentence, clauses, party, hit, hits);
      boolean direct =
          hit.form().verb()
              && hit.form().trigger().takesObject()
              && cost < 0.4
              && !qualifies(party, hits);
      if (Reach.same(party, not) && !direct) {
        continue;
      }
      if (cost < best.cost() && cost < TOO_FAR) {
        best = new Found(party, cost);
      }
    }
    int asked = best.party() == null ? -1 : asked(sentence, hit, best.party());
    if (asked >= 0) {
      return new Found(stranger(asked), 0.4);
    }
    return best.party() == null ? thing(sentence, hit) : guests(sentence, best);
  }

  /** "urged firms to leave Iran": whom the text asks is someone else than the party behind "to". */
  private static int asked(Sentence sentence, TriggerHit hit, Party party) {
    Reading reading = sentence.reading();
    if (!hit.form().verb() || !hit.form().trigger().type().equals("REQUEST")) {
      return -1;
    }
    for (int i = hit.to() + 1; i < Math.min(party.from(), hit.to() + ASKED); i++) {
      boolean noun = reading.tokens().isWord(i - 1) && reading.tokens().raw(i - 1).endsWith("s");
      if (reading.is(i, Grammar.TO) && noun && !reading.is(i + 1, Grammar.DETERMINER)) {
        return i - 1;
      }
    }
    return -1;
  }

  /** Someone or something that the text tells of and the pack does not know. */
  private static Party stranger(int at) {
    return new Party(at, at + 1, Sides.OTHER, null, false, false, false, false);
  }

  /** "he", "we": never an object. */
  private static boolean nominative(Sentence sentence, Party party) {
    return party.carried()
        && party.to() - party.from() == 1
        && NOMINATIVE.contains(Fold.of(sentence.reading().tokens().raw(party.from())));
  }

  /** "imposed U.S. sanctions": the party only says whose the next act is. */
  private static boolean qualifies(Party party, List<TriggerHit> hits) {
    for (TriggerHit other : hits) {
      if (other.from() == party.to() && !other.form().verb()) {
        return true;
      }
    }
    return false;
  }

  /** "a base in Syria housing American troops": those inside are meant. */
  private static Found guests(Sentence sentence, Found host) {
    Party site = host.party();
    if (site == null || !site.site() || "USA".equals(site.side())) {
      return host;
    }
    int end = Math.min(sentence.to(), site.to() + NEAR);
    for (int i = site.to(); i < end; i++) {
      if (HOUSING.contains(sentence.reading().tokens().raw(i))) {
        for (Party party : sentence.parties()) {
          if (party.from() > i && party.from() <= i + 3) {
            return new Found(party, host.cost());
          }
        }
      }
    }
    return host;
  }

  /** "attacks on oil tankers": something that belongs to nobody the text names. */
  private Found thing(Sentence sentence, TriggerHit hit) {
    Reading reading = sentence.reading();
    if (!hit.form().trigger().type().equals("ASSAULT") || hit.to() >= sentence.to()) {
      return Found.NONE;
    }
    String next = reading.word(hit.to());
    boolean led = hit.form().trigger().to().contains(next) && !next.equals("in");
    if (!led && !hit.form().verb()) {
      return Found.NONE;
    }
    for (int i = hit.to(); i < Math.min(sentence.to(), hit.to() + 4); i++) {
      boolean stops = i > hit.to() && reading.is(i, Grammar.PREPOSITION | Grammar.AND);
      if (stops || !reading.tokens().isWord(i) && !reading.tokens().isNumber(i)) {
        break;
      }
      if (MISSIONS.contains(Fold.of(reading.tokens().raw(i)))) {
        break;
      }
      if (reading.has(i, things) && !reading.tokens().glued(i) && !owned(sentence, i)) {
        return new Found(stranger(i), 0.3);
      }
    }
    return Found.NONE;
  }

  /** "the headquarters of the militia". */
  private static boolean owned(Sentence sentence, int thing) {
    if (thing + 1 >= sentence.to() || !sentence.reading().word(thing + 1).equals("of")) {
      return false;
    }
    for (Party party : sentence.parties()) {
      if (party.from() > thing && party.from() <= thing + 4) {
        return true;
      }
    }
    return false;
  }

  private double rightCost(
      Sentence sentence, Clauses clauses, Party party, TriggerHit hit, List<TriggerHit> hits) {
    Reading reading = sentence.reading();
    Trigger trigger = hit.form().trigger();
    int gap = party.from() - hit.to();
    boolean warned = warned(sentence, clauses, hit, party);
    double cost = warned ? CONDITION : gap * Reach.PER_TOKEN + apart(clauses, hit, party);
    String preposition = Reach.preposition(sentence, party, hit.to());
    if (WHERE.contains(preposition) && MOVES.contains(trigger.type()) && place(party)) {
      return TOO_FAR;
    }
    if (denied(trigger, party, hit, hits) || subject(clauses, party, hit)) {
      return TOO_FAR;
    }
    boolean meant = trigger.to().contains(preposition) && !(preposition.equals("of") && gap > 4);
    if (preposition.isEmpty()) {
      meant = trigger.takesObject() && hit.form().verb();
      cost += meant ? 0 : hit.form().verb() ? 0.6 : TOO_FAR;
    } else if (!meant
        || denied(trigger, party, hit, hits)
        || BOUND.contains(trigger.type()) && taken(sentence, party, hit, hits)) {
      cost += WRONG_PREPOSITION;
    }
    boolean hitSite = meant && !preposition.equals("in") && trigger.type().equals("ASSAULT");
    cost += party.site() ? hitSite ? 0.4 : Reach.SITE : 0;
    return cost + Reach.quotes(reading, hit.to(), party.from()) * Reach.ACROSS_QUOTE;
  }

  /** "attacks on tankers that Washington blamed": the subject of a relative clause. */
  private static boolean subject(Clauses clauses, Party party, TriggerHit hit) {
    Clause clause = clauses.at(party.from());
    return clause.kind() == ClauseKind.RELATIVE
        && clause != clauses.at(hit.from())
        && clause.verb() >= party.to()
        && party.from() <= clause.start() + 2;
  }

  /** "denied hitting the ship": whom the denied deed befell. */
  private static boolean denied(
      Trigger trigger, Party party, TriggerHit hit, List<TriggerHit> hits) {
    for (TriggerHit other : hits) {
      boolean gerund = (other.form().inflection() & TriggerForm.GERUND) != 0;
      if (trigger.type().equals("REJECT")
          && gerund
          && other.from() == hit.to()
          && other.to() <= party.from()) {
        return true;
      }
    }
    return false;
  }

  /** "the attack was an answer to the killing of": whom another noun's preposition leads to. */
  private static boolean taken(
      Sentence sentence, Party party, TriggerHit hit, List<TriggerHit> hits) {
    for (TriggerHit other : hits) {
      boolean between = other.from() >= hit.to() && other.to() < party.from();
      boolean noun = !other.form().verb() || other.form().inflection() == TriggerForm.GERUND;
      if (between
          && noun
          && sentence.reading().is(other.to(), Grammar.PREPOSITION)
          && party.from() - other.to() <= 3) {
        return true;
      }
    }
    return false;
  }

  /** "fired missiles at a village near Erbil": where nobody else is hit, the ground's owner is. */
  Found ground(Sentence sentence, Clauses clauses, TriggerHit hit) {
    for (Party party : sentence.parties()) {
      if (Sides.one(party.side()) && !party.site() && !"IRN".equals(party.side())) {
        return Found.NONE;
      }
    }
    for (Mention mention : sentence.reading().mentions()) {
      boolean there = mention.from() >= hit.to() && mention.to() <= sentence.to();
      if (there
          && "IRQ".equals(mention.name().country())
          && clauses.same(mention.from(), hit.from())
          && !sentence
              .reading()
              .any(Math.max(hit.to(), mention.from() - 3), mention.to(), things)) {
        Party owner =
            new Party(
                mention.from(), mention.to(), "IRQ", mention.name(), false, true, false, false);
        return new Found(owner, 0.5);
      }
    }
    return Found.NONE;
  }

  /** "will leave the deal unless Europe": the subject of the condition is who is threatened. */
  private static boolean warned(Sentence sentence, Clauses clauses, TriggerHit hit, Party party) {
    Clause clause = clauses.at(party.from());
    return hit.form().trigger().type().equals("THREATEN")
        && clause.kind() == ClauseKind.CONDITIONAL
        && !party.site()
        && party.from() - clause.start() <= CONDITION_REACH
        && (!clause.hasVerb() || party.from() < clause.verb())
        && Reach.preposition(sentence, party, clause.start() + 1).isEmpty();
  }

  private static boolean place(Party party) {
    return party.site()
        || party.name() != null
            && party.name().sort() == Name.Sort.COUNTRY
            && !Sides.one(party.side());
  }

  /** What it costs that a party stands in another clause than the trigger. */
  private static double apart(Clauses clauses, TriggerHit hit, Party party) {
    Clause own = clauses.at(hit.from());
    Clause other = clauses.at(party.from());
    if (own == other) {
      return 0;
    }
    if (!other.within(own)) {
      return own.within(other) ? 0.5 : TOO_FAR;
    }
    return switch (other.kind()) {
      case COMPLEMENT, QUOTE, RELATIVE, PARTICIPLE -> 0.6;
      case CONDITIONAL -> hit.form().trigger().type().equals("THREATEN") ? 0.6 : TOO_FAR;
      default -> TOO_FAR;
    };
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
