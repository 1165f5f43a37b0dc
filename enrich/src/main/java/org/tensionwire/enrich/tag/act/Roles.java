package org.tensionwire.enrich.tag.act;

import java.util.List;
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
 * Finds actor and recipient of a trigger. Each party of the sentence has a cost for each role, from
 * its distance and from what stands between; the cheapest takes it.
 */
final class Roles {
  private static final double TOO_MUCH = 3.0;
  private static final double PER_TOKEN = 0.05;
  private static final double PER_VERB = 1.0;
  private static final double WRONG_PREPOSITION = 1.0;
  private static final double SITE = 1.6;
  private static final double ACROSS_QUOTE = 0.4;

  private final long report;
  private final long light;
  private final long modifier;
  private final long weapon;

  Roles(CompiledPack pack) {
    report = pack.classes().mask("report");
    light = pack.classes().mask("light");
    modifier = pack.classes().mask("modifier");
    weapon = pack.classes().mask("weapon");
  }

  Link link(Sentence sentence, TriggerHit hit, List<TriggerHit> hits) {
    return hit.form().verb() ? verb(sentence, hit, hits) : noun(sentence, hit, hits);
  }

  private Link verb(Sentence sentence, TriggerHit hit, List<TriggerHit> hits) {
    if (passive(sentence, hit)) {
      Found recipient = left(sentence, hit, hits, null);
      Found actor = by(sentence, hit, recipient.party);
      return link(sentence, hit, actor, recipient);
    }
    Found actor = left(sentence, hit, hits, null);
    Found recipient = right(sentence, hit, hits, actor.party);
    if (recipient.party == null && actor.party != null) {
      recipient = relativeObject(sentence, actor.party);
    }
    return link(sentence, hit, actor, recipient);
  }

  private Link noun(Sentence sentence, TriggerHit hit, List<TriggerHit> hits) {
    Found owner = owner(sentence, hit);
    Found by = by(sentence, hit, null);
    Found recipient;
    Found actor;
    if (by.party != null) {
      actor = by;
      recipient = right(sentence, hit, hits, by.party);
      if (recipient.party == null && owner.party != null && owner.party != by.party) {
        recipient = owner;
      }
    } else {
      actor = owner;
      if (actor.party == null) {
        actor = from(sentence, hit);
      }
      if (actor.party == null) {
        actor = lightSubject(sentence, hit, hits);
      }
      recipient = right(sentence, hit, hits, actor.party);
    }
    return link(sentence, hit, actor, recipient);
  }

  private static Link link(Sentence sentence, TriggerHit hit, Found actor, Found recipient) {
    double cost =
        (actor.party == null ? 1.2 : actor.cost) + (recipient.party == null ? 1.2 : recipient.cost);
    double confidence = Math.max(0.15, 1 - cost / 4);
    return new Link(sentence, hit, actor.party, recipient.party, confidence);
  }

  /** "was hit", "has been hit", "hit by". */
  boolean passive(Sentence sentence, TriggerHit hit) {
    if ((hit.form().inflection() & TriggerForm.PARTICIPLE) == 0) {
      return false;
    }
    Reading reading = sentence.reading();
    for (int i = hit.from() - 1; i >= Math.max(sentence.from(), hit.from() - 4); i--) {
      if (reading.is(i, Grammar.BE)) {
        return true;
      }
      if (!reading.tokens().isWord(i) || party(sentence, i) != null) {
        break;
      }
    }
    for (int i = hit.to(); i < Math.min(sentence.to(), hit.to() + 2); i++) {
      if (reading.is(i, Grammar.BY)) {
        return true;
      }
    }
    boolean hanging = hit.to() < sentence.to() && reading.word(hit.to()).equals("in");
    return hanging && hit.form().trigger().person() && !reading.is(hit.from() - 1, Grammar.HAVE);
  }

  private Found left(
      Sentence sentence, TriggerHit hit, List<TriggerHit> hits, @Nullable Party not) {
    Found best = Found.NONE;
    List<Party> parties = sentence.parties();
    for (int p = parties.size() - 1; p >= 0; p--) {
      Party party = parties.get(p);
      if (party.to() > hit.from() || party == not) {
        continue;
      }
      double cost = leftCost(sentence, party, hit, hits);
      if (cost < best.cost) {
        best = new Found(party, cost);
      }
    }
    return best;
  }

  private double leftCost(Sentence sentence, Party party, TriggerHit hit, List<TriggerHit> hits) {
    Reading reading = sentence.reading();
    int gap = hit.from() - party.to();
    double cost = gap * PER_TOKEN + verbs(sentence, party.to(), hit.from(), hits) * PER_VERB;
    boolean infinitive = hit.from() > sentence.from() && reading.is(hit.from() - 1, Grammar.TO);
    if (infinitive || (hit.form().inflection() == TriggerForm.GERUND)) {
      cost = gap * PER_TOKEN + 0.2;
    } else if (preposed(sentence, party)) {
      cost += 1.2;
    }
    cost += party.bare() ? 1.0 : 0;
    cost += party.owner() ? 0.5 : 0;
    cost += party.site() ? SITE : 0;
    return cost + quotes(reading, party.to(), hit.from()) * ACROSS_QUOTE;
  }

  private Found right(
      Sentence sentence, TriggerHit hit, List<TriggerHit> hits, @Nullable Party not) {
    Found best = Found.NONE;
    for (Party party : sentence.parties()) {
      if (party.from() < hit.to() || party == not || same(party, not)) {
        continue;
      }
      double cost = rightCost(sentence, party, hit, hits);
      if (cost < best.cost) {
        best = new Found(party, cost);
      }
    }
    return best;
  }

  private double rightCost(Sentence sentence, Party party, TriggerHit hit, List<TriggerHit> hits) {
    Reading reading = sentence.reading();
    Trigger trigger = hit.form().trigger();
    int gap = party.from() - hit.to();
    double cost = gap * PER_TOKEN + verbs(sentence, hit.to(), party.from(), hits) * PER_VERB;
    String preposition = preposition(sentence, party, hit.to());
    if (preposition.isEmpty()) {
      cost += trigger.takesObject() && hit.form().verb() ? 0 : 0.6;
    } else if (!trigger.to().contains(preposition)) {
      cost += WRONG_PREPOSITION;
    }
    cost += party.site() ? SITE : 0;
    return cost + quotes(reading, hit.to(), party.from()) * ACROSS_QUOTE;
  }

  /** "which the U.S. blames": what stands before the relative is the object. */
  private static Found relativeObject(Sentence sentence, Party actor) {
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

  private Found by(Sentence sentence, TriggerHit hit, @Nullable Party not) {
    Reading reading = sentence.reading();
    for (int i = hit.to(); i < Math.min(sentence.to(), hit.to() + 9); i++) {
      if (reading.tokens().kind(i) == Tokens.SEMICOLON) {
        break;
      }
      if (reading.is(i, Grammar.BY)) {
        for (Party party : sentence.parties()) {
          if (party.from() > i && party.from() <= i + 5 && party != not) {
            return new Found(party, (i - hit.to()) * PER_TOKEN);
          }
        }
        return Found.NONE;
      }
    }
    return Found.NONE;
  }

  /** "Iran's attack", "the U.S. drone strike". */
  private Found owner(Sentence sentence, TriggerHit hit) {
    Reading reading = sentence.reading();
    Tokens tokens = reading.tokens();
    int at = hit.from() - 1;
    int steps = 0;
    while (at >= sentence.from() && steps < 6) {
      Party party = party(sentence, at);
      if (party != null) {
        boolean near = party.owner() || !party.site();
        return near ? new Found(party, steps * PER_TOKEN) : Found.NONE;
      }
      boolean passes =
          tokens.isWord(at) && !reading.is(at, ~Grammar.AND)
              || tokens.kind(at) == Tokens.POSSESSIVE
              || tokens.kind(at) == Tokens.NUMBER
              || tokens.kind(at) == Tokens.QUOTE
              || reading.has(at, weapon | modifier);
      if (!passes || reading.has(at, report) || reading.has(at, light) && !tokens.glued(at)) {
        break;
      }
      at--;
      steps++;
    }
    if (at >= sentence.from() && reading.is(at, Grammar.POSSESSIVE_PRONOUN)) {
      Found subject = Found.NONE;
      for (Party party : sentence.parties()) {
        if (party.to() <= at && !party.site()) {
          subject = new Found(party, 0.4);
        }
      }
      return subject;
    }
    return Found.NONE;
  }

  private static Found from(Sentence sentence, TriggerHit hit) {
    Reading reading = sentence.reading();
    if (hit.to() < sentence.to() && reading.word(hit.to()).equals("from")) {
      for (Party party : sentence.parties()) {
        if (party.from() > hit.to() && party.from() <= hit.to() + 4) {
          return new Found(party, 0.1);
        }
      }
    }
    return Found.NONE;
  }

  /** The subject of "carried out an attack". */
  private Found lightSubject(Sentence sentence, TriggerHit hit, List<TriggerHit> hits) {
    Reading reading = sentence.reading();
    for (int i = hit.from() - 1; i >= Math.max(sentence.from(), hit.from() - 6); i--) {
      if (reading.has(i, light)) {
        TriggerHit verb = new TriggerHit(hit.form(), i, i + 1);
        Found found = left(sentence, verb, hits, null);
        return new Found(found.party, found.cost + 0.1);
      }
    }
    Found found = left(sentence, hit, hits, null);
    return found.party == null ? found : new Found(found.party, found.cost + 0.8);
  }

  private int verbs(Sentence sentence, int from, int to, List<TriggerHit> hits) {
    Reading reading = sentence.reading();
    int count = 0;
    for (int i = from; i < to; i++) {
      boolean said = reading.has(i, report) && !reading.is(i - 1 < 0 ? i : i - 1, Grammar.TO);
      boolean aux = reading.is(i, Grammar.MODAL | Grammar.BE | Grammar.HAVE | Grammar.DO);
      if (said || reading.tokens().kind(i) == Tokens.SEMICOLON) {
        count++;
      } else if (aux && i + 3 < to) {
        count++;
      } else {
        for (TriggerHit hit : hits) {
          if (hit.from() == i && hit.form().verb() && finite(hit)) {
            count++;
            break;
          }
        }
      }
    }
    return count;
  }

  private static boolean finite(TriggerHit hit) {
    int finite = TriggerForm.PRESENT | TriggerForm.PAST;
    return (hit.form().inflection() & finite) != 0;
  }

  private static boolean preposed(Sentence sentence, Party party) {
    return !preposition(sentence, party, sentence.from()).isEmpty();
  }

  /** The preposition that governs a party, skipping what may stand before its noun. */
  private static String preposition(Sentence sentence, Party party, int floor) {
    Reading reading = sentence.reading();
    for (int i = party.from() - 1; i >= Math.max(floor, party.from() - 4); i--) {
      if (reading.is(i, Grammar.PREPOSITION | Grammar.TO | Grammar.BY)) {
        return reading.word(i);
      }
      boolean skip =
          reading.tokens().isWord(i)
              && (reading.is(i, Grammar.DETERMINER)
                  || reading.tokens().word(i) == 0
                  || reading.has(i, ~0L) && !reading.is(i, ~0));
      if (!skip) {
        return "";
      }
    }
    return "";
  }

  private static int quotes(Reading reading, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += reading.tokens().kind(i) == Tokens.QUOTE ? 1 : 0;
    }
    return count;
  }

  private static boolean same(Party party, @Nullable Party other) {
    return other != null && other.side() != null && other.side().equals(party.side());
  }

  private static @Nullable Party party(Sentence sentence, int token) {
    for (Party party : sentence.parties()) {
      if (party.from() <= token && token < party.to()) {
        return party;
      }
    }
    return null;
  }

  private record Found(@Nullable Party party, double cost) {
    static final Found NONE = new Found(null, TOO_MUCH);
  }
}
