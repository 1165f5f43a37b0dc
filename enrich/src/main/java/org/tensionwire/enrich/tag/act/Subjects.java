package org.tensionwire.enrich.tag.act;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.clause.Clause;
import org.tensionwire.enrich.tag.clause.ClauseKind;
import org.tensionwire.enrich.tag.clause.Clauses;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.TriggerForm;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/** Finds who stands as the subject of a trigger: to its left, nearest and least hindered. */
final class Subjects {
  private static final double PER_VERB = 1.0;
  private static final double PREPOSED = 1.2;
  private static final Set<String> CLAUSE = Set.of("after", "before", "since", "until", "amid");

  /** "accused Iran of attacking": the object is meant, not the subject. */
  private static final Set<String> OBJECT = Set.of("of", "from", "for", "against");

  private static final int WEAPON = 4;

  private final Reach reach;
  private final long light;
  private final long weapon;
  private final long modifier;

  Subjects(CompiledPack pack, Reach reach) {
    this.reach = reach;
    light = pack.classes().mask("light");
    weapon = pack.classes().mask("weapon");
    modifier = pack.classes().mask("modifier");
  }

  /** Who does what an active verb says. */
  Found subject(Sentence sentence, Clauses clauses, TriggerHit hit, List<TriggerHit> hits) {
    Clause clause = clauses.at(hit.from());
    if (infinitive(sentence, hit) >= 0 || gerund(hit)) {
      return governed(sentence, clauses, hit, hits);
    }
    Found resumed = resumed(sentence, hit);
    Found found =
        resumed.party() == null ? Heads.subject(sentence, clauses, clause, null) : resumed;
    if (found.party() == null && !Heads.stranger(sentence, clauses, clause)) {
      found = left(sentence, hit, hits, null).dearer(0.3);
    }
    return coordinated(sentence, found, null);
  }

  /** "The group, part of the militias known as ..., denied": who stands before the insertion. */
  private static Found resumed(Sentence sentence, TriggerHit hit) {
    Reading reading = sentence.reading();
    int before = hit.from() - 1;
    while (before > sentence.from()
        && reading.is(before, Grammar.HAVE | Grammar.BE | Grammar.MODAL)) {
      before--;
    }
    if (before <= sentence.from() || reading.tokens().kind(before) != Tokens.COMMA) {
      return Found.NONE;
    }
    for (Party party : sentence.parties()) {
      boolean comma = party.to() < before && reading.tokens().kind(party.to()) == Tokens.COMMA;
      if (comma && !Reach.preposed(sentence, party) && !party.site()) {
        return new Found(party, 0.2);
      }
    }
    return Found.NONE;
  }

  private static boolean gerund(TriggerHit hit) {
    return hit.form().inflection() == TriggerForm.GERUND;
  }

  /** Where "to" stands before an infinitive, or -1. */
  private static int infinitive(Sentence sentence, TriggerHit hit) {
    Reading reading = sentence.reading();
    for (int i = hit.from() - 1; i >= Math.max(sentence.from(), hit.from() - 3); i--) {
      if (reading.is(i, Grammar.TO)) {
        return i;
      }
      boolean adverb = reading.tokens().isWord(i) && reading.tokens().raw(i).endsWith("ly");
      if (!adverb && !reading.is(i, Grammar.ADVERB)) {
        return -1;
      }
    }
    return -1;
  }

  /** The subject of an infinitive or gerund: whom the verb before it orders, else who orders. */
  private Found governed(
      Sentence sentence, Clauses clauses, TriggerHit hit, List<TriggerHit> hits) {
    Reading reading = sentence.reading();
    Clause clause = clauses.at(hit.from());
    int to = infinitive(sentence, hit);
    int before = (to >= 0 ? to : hit.from()) - 1;
    Party near = Reach.party(sentence, before);
    boolean object = near != null && !near.site() && near.from() > clause.verb();
    if (object && clause.hasVerb()) {
      return new Found(near, 0.15);
    }
    boolean apart = before >= sentence.from() && !reading.tokens().isWord(before);
    boolean led = before >= sentence.from() && reading.is(before, Grammar.PREPOSITION);
    if (led && OBJECT.contains(reading.word(before))) {
      return left(sentence, hit, hits, null);
    }
    Found subject = Heads.subject(sentence, clauses, clause, null);
    if (subject.party() == null && apart && Heads.stranger(sentence, clauses, main(clause))) {
      return Found.NONE; // "Gunmen fired at a base in Iraq, killing two": the gunmen, not Iraq
    }
    return subject.party() == null || !(to >= 0 || led || apart)
        ? left(sentence, hit, hits, null)
        : subject.dearer(0.15);
  }

  private static Clause main(Clause clause) {
    Clause parent = clause.parent();
    return clause.kind() == ClauseKind.PARTICIPLE && parent != null ? parent : clause;
  }

  /** Whom a passive verb says it was done to. */
  Found patient(Sentence sentence, Clauses clauses, TriggerHit hit, List<TriggerHit> hits) {
    Found found = Heads.subject(sentence, clauses, clauses.at(hit.from()), null);
    return found.party() == null ? left(sentence, hit, hits, null) : found;
  }

  Found left(Sentence sentence, TriggerHit hit, List<TriggerHit> hits, @Nullable Party not) {
    Found best = Found.NONE;
    List<Party> parties = sentence.parties();
    for (int p = parties.size() - 1; p >= 0; p--) {
      Party party = parties.get(p);
      if (party.to() > hit.from() || party == not) {
        continue;
      }
      double cost = leftCost(sentence, party, hit, hits);
      if (cost < best.cost()) {
        best = new Found(party, cost);
      }
    }
    return coordinated(sentence, best, not);
  }

  /**
   * "Saudi Arabia and the U.S. blamed": of those joined by "and", one of the three sides counts.
   */
  private static Found coordinated(Sentence sentence, Found found, @Nullable Party not) {
    if (found.party() == null || Sides.one(found.party().side())) {
      return found;
    }
    Reading reading = sentence.reading();
    for (Party party : sentence.parties()) {
      boolean before = party.to() <= found.party().from() && party.to() >= found.party().from() - 2;
      if (before
          && party != not
          && Sides.one(party.side())
          && reading.is(party.to(), Grammar.AND)) {
        return new Found(party, found.cost());
      }
    }
    return found;
  }

  /** "Washington and Tehran agreed": the other of two sides that do something with each other. */
  static Found partner(Sentence sentence, @Nullable Party one) {
    Party other = one == null ? null : beside(sentence, one);
    if (other == null) {
      return Found.NONE;
    }
    Party third = beside(sentence, other);
    boolean several =
        third != null && third != one && !Sides.one(other.side()) && !Sides.one(third.side());
    return new Found(several ? group(other) : other, 0.1);
  }

  /** "France, Germany and the United States": more than one third party are none of them. */
  private static Party group(Party one) {
    return new Party(one.from(), one.to(), Sides.OTHER, null, false, false, false, false);
  }

  /** Whom "and", or the comma of a list, joins to a party behind it. */
  private static @Nullable Party beside(Sentence sentence, Party one) {
    for (Party other : sentence.parties()) {
      boolean before = other.to() <= one.from() && joined(sentence, other.to(), one.from(), one);
      if (before && !Reach.same(other, one)) {
        return other;
      }
    }
    return null;
  }

  private static boolean joined(Sentence sentence, int from, int to, Party one) {
    if (to - from < 1 || to - from > 2) {
      return false;
    }
    Reading reading = sentence.reading();
    boolean comma = !Sides.one(one.side());
    return reading.is(from, Grammar.AND) || comma && reading.tokens().kind(from) == Tokens.COMMA;
  }

  /** The verb that "and" joins this one to: they share their subject. */
  private static @Nullable TriggerHit twin(
      Sentence sentence, TriggerHit hit, List<TriggerHit> hits) {
    boolean joined =
        hit.form().verb()
            && hit.from() > sentence.from()
            && sentence.reading().is(hit.from() - 1, Grammar.AND);
    for (int i = hits.size() - 1; joined && i >= 0; i--) {
      TriggerHit other = hits.get(i);
      int finite = TriggerForm.PAST | TriggerForm.PRESENT;
      boolean verb = other.form().verb() && (other.form().inflection() & finite) != 0;
      if (verb && other.to() < hit.from()) {
        return other;
      }
    }
    return null;
  }

  private double leftCost(Sentence sentence, Party party, TriggerHit hit, List<TriggerHit> hits) {
    Reading reading = sentence.reading();
    int gap = hit.from() - party.to();
    double cost =
        gap * Reach.PER_TOKEN + reach.verbs(sentence, party.to(), hit.from(), hits) * PER_VERB;
    boolean infinitive = hit.from() > sentence.from() && reading.is(hit.from() - 1, Grammar.TO);
    boolean clause =
        gap == 0 && CLAUSE.contains(Reach.preposition(sentence, party, sentence.from()));
    if (infinitive || (hit.form().inflection() == TriggerForm.GERUND)) {
      cost = gap * Reach.PER_TOKEN + 0.2;
    } else if (!clause && Reach.preposed(sentence, party)) {
      cost += PREPOSED;
    }
    TriggerHit twin = twin(sentence, hit, hits);
    if (twin != null) {
      cost += party.from() >= twin.to() ? 1.5 : -PER_VERB;
    }
    cost += party.bare() ? 1.0 : 0;
    cost += party.owner() ? 0.5 : 0;
    cost += party.site() ? Reach.SITE : 0;
    return cost + Reach.quotes(reading, party.to(), hit.from()) * Reach.ACROSS_QUOTE;
  }

  /** The subject of "carried out an attack". */
  Found lightSubject(
      Sentence sentence, TriggerHit hit, List<TriggerHit> hits, @Nullable Party not) {
    Reading reading = sentence.reading();
    for (int i = hit.from() - 1; i >= Math.max(sentence.from(), hit.from() - 6); i--) {
      if (reading.has(i, light)) {
        TriggerHit verb = new TriggerHit(hit.form(), i, i + 1);
        Found found = left(sentence, verb, hits, not);
        return found.dearer(0.1);
      }
    }
    if (hit.form().trigger().type().equals("ASSAULT")) {
      return Found.NONE;
    }
    Found found = left(sentence, hit, hits, not);
    return found.dearer(0.8);
  }

  /** "Two rockets struck": whoever fired them is not named; null where no weapon is the subject. */
  @Nullable Found weaponSubject(Sentence sentence, TriggerHit hit) {
    boolean seen = false;
    for (int i = hit.from() - 1; i >= Math.max(sentence.from(), hit.from() - WEAPON); i--) {
      Party party = Reach.party(sentence, i);
      if (party != null) {
        return seen && !party.site() ? new Found(party, 0.1) : null;
      }
      boolean list =
          seen && sentence.title() && sentence.reading().tokens().kind(i) == Tokens.COMMA;
      if (list) {
        continue; // "Iranian missiles, drones strike"
      }
      if (!sentence.reading().tokens().isWord(i)
          || seen && !sentence.reading().has(i, weapon | modifier)) {
        break;
      }
      seen |= sentence.reading().has(i, weapon);
    }
    return seen ? Found.NONE : null;
  }
}
