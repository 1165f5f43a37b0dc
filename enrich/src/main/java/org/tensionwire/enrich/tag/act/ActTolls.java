package org.tensionwire.enrich.tag.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tensionwire.enrich.tag.clause.Clause;
import org.tensionwire.enrich.tag.clause.ClauseKind;
import org.tensionwire.enrich.tag.name.Mention;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.toll.Casualty;
import org.tensionwire.enrich.tag.toll.Toll;
import org.tensionwire.enrich.tag.toll.Tolls;

/** Gives the killed and hurt of a sentence to the attack that it tells of. */
final class ActTolls {
  private static final int NEXT = 8;
  private static final int THAT = 12;
  private static final Set<String> ONE = Set.of("a", "an");

  private ActTolls() {}

  static Toll of(Link link, List<TriggerHit> hits, List<Casualty> casualties) {
    if (!violent(link.hit())) {
      return Toll.NONE;
    }
    List<Casualty> own = new ArrayList<>();
    for (Casualty casualty : casualties) {
      if (owns(link, hits, casualty)) {
        own.add(casualty);
      }
    }
    Toll toll = Tolls.of(own);
    Party victim = link.recipient();
    if (toll.killed() == null
        && link.trigger().person()
        && victim != null
        && single(link, victim)) {
      int killed = 1 + joined(link.sentence(), victim);
      return Toll.persons(killed, toll.injured(), link.hit().from(), link.hit().to());
    }
    return toll;
  }

  static boolean violent(TriggerHit hit) {
    return hit.form().trigger().type().equals("ASSAULT");
  }

  /**
   * Whether this act is the one that killed or hurt them: its own word tells it, or it is nearest.
   */
  private static boolean owns(Link link, List<TriggerHit> hits, Casualty casualty) {
    if (covers(link.hit(), casualty)) {
      return true;
    }
    TriggerHit nearest = null;
    double least = Double.MAX_VALUE;
    for (TriggerHit hit : hits) {
      double distance =
          violent(hit) && !covers(hit, casualty) ? distance(link, hit, casualty) : least;
      if (distance < least) {
        nearest = hit;
        least = distance;
      }
    }
    return nearest == link.hit();
  }

  private static boolean covers(TriggerHit hit, Casualty casualty) {
    return hit.from() <= casualty.at() && casualty.at() < hit.to();
  }

  /**
   * How far an attack's word is from what befell people; without bound where it tells of another.
   */
  private static double distance(Link link, TriggerHit hit, Casualty casualty) {
    Clause told = link.clauses().at(casualty.at());
    Clause attack = link.clauses().at(hit.from());
    boolean after = hit.from() > casualty.at();
    int gap = after ? hit.from() - casualty.at() : casualty.at() - hit.to() + 1;
    boolean joined = Bounds.between(told, attack) < Bounds.APART;
    boolean that = !after && told.kind() == ClauseKind.RELATIVE && gap <= THAT;
    boolean when = after && attack.within(told) && gap <= NEXT;
    return joined || that || when ? gap : Double.MAX_VALUE;
  }

  private static boolean single(Link link, Party victim) {
    Sentence sentence = link.sentence();
    Reading reading = sentence.reading();
    boolean one = victim.from() > sentence.from() && ONE.contains(reading.word(victim.from() - 1));
    return victim.person() || one || named(reading, victim);
  }

  /** "Iranian Gen. ...": the person stands inside the party. */
  private static boolean named(Reading reading, Party party) {
    return party.to() < reading.tokens().count()
        && reading.tokens().capital(party.to() - 1)
        && !reading.is(party.to() - 1, Grammar.DETERMINER)
        && party.to() - party.from() > 2;
  }

  /** "X and the militia's leader Y were killed": how many others are named with the first. */
  private static int joined(Sentence sentence, Party victim) {
    Reading reading = sentence.reading();
    int others = 0;
    int and = -1;
    for (int i = victim.to(); i < Math.min(sentence.to(), victim.to() + THAT); i++) {
      if (reading.is(i, Grammar.VERB | Grammar.BE | Grammar.RELATIVE)) {
        break;
      }
      and = reading.word(i).equals("and") && opens(reading, i + 1) ? i : and;
      if (and >= 0 && i - and <= NEXT && person(sentence, victim, i)) {
        others++;
        and = -1;
      }
    }
    return others;
  }

  /** Whether another name can begin at a token: "and a verb" joins none. */
  private static boolean opens(Reading reading, int token) {
    return token < reading.tokens().count()
        && (reading.tokens().capital(token) || reading.is(token, Grammar.DETERMINER));
  }

  private static boolean person(Sentence sentence, Party victim, int token) {
    for (Mention mention : sentence.mentions()) {
      if (mention.from() == token) {
        Name name = mention.name();
        return name.kind().equals("person") && !name.equals(victim.name());
      }
    }
    return false;
  }
}
