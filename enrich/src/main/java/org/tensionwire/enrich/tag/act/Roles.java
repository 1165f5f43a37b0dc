package org.tensionwire.enrich.tag.act;

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
 * Finds actor and recipient of a trigger. Each party of the sentence has a cost for each role, from
 * its distance and from what stands between; the cheapest takes it.
 */
final class Roles {
  private static final Set<String> INTRANSITIVE =
      Set.of("MOBILIZE", "RETREAT", "REJECT", "CONCEDE");
  private static final Set<String> CLAUSE = Set.of("after", "before", "since", "until", "amid");
  private static final double TOO_MUCH = 3.0;
  private static final double TOO_FAR = 1.7;
  private static final double PER_TOKEN = 0.05;
  private static final double PER_VERB = 1.0;
  private static final double WRONG_PREPOSITION = 1.0;
  private static final double SITE = 1.6;
  private static final double ACROSS_QUOTE = 0.4;

  private final long report;
  private final long light;
  private final long modifier;
  private final long weapon;
  private final long unnamed;

  Roles(CompiledPack pack) {
    report = pack.classes().mask("report");
    light = pack.classes().mask("light");
    modifier = pack.classes().mask("modifier");
    unnamed = pack.classes().mask("unnamed");
    weapon = pack.classes().mask("weapon");
  }

  Link link(Sentence sentence, TriggerHit hit, List<TriggerHit> hits) {
    if (hit.form().trigger().speaker()) {
      return said(sentence, hit, hits);
    }
    return hit.form().verb() ? verb(sentence, hit, hits) : noun(sentence, hit, hits);
  }

  /** "The U.S. said Iran was behind the attack": the speaker accuses the subject. */
  private Link said(Sentence sentence, TriggerHit hit, List<TriggerHit> hits) {
    Found recipient = by(sentence, hit, null);
    if (recipient.party == null) {
      recipient = owner(sentence, hit);
    }
    for (Party party : sentence.parties()) {
      if (recipient.party == null && party.from() >= hit.to() && party.from() <= hit.to() + 2) {
        recipient = new Found(party, 0.1);
      }
    }
    if (recipient.party == null) {
      recipient = left(sentence, hit, hits, null);
    }
    return link(sentence, hit, speaker(sentence, recipient.party), recipient);
  }

  private Found speaker(Sentence sentence, @Nullable Party not) {
    Reading reading = sentence.reading();
    for (Party party : sentence.parties()) {
      if (party == not || same(party, not) || party.site()) {
        continue;
      }
      for (int i = party.to(); i < Math.min(sentence.to(), party.to() + 4); i++) {
        if (reading.has(i, report)) {
          return new Found(party, 0.1);
        }
      }
      if (party.from() > sentence.from() && reading.has(party.from() - 1, report)) {
        return new Found(party, 0.1);
      }
    }
    Party quoted = sentence.speaker();
    return quoted == null || same(quoted, not) ? Found.NONE : new Found(quoted, 0.3);
  }

  private Link verb(Sentence sentence, TriggerHit hit, List<TriggerHit> hits) {
    if (passive(sentence, hit)) {
      Found recipient = left(sentence, hit, hits, null);
      Found actor = by(sentence, hit, recipient.party);
      return link(sentence, hit, actor, recipient);
    }
    boolean thing = hit.form().trigger().type().equals("ASSAULT") && weaponSubject(sentence, hit);
    Found actor = thing ? Found.NONE : subject(sentence, hit, hits);
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
      boolean of = ofFollows(sentence, hit);
      if (hit.form().trigger().person() && owner.party != null && !of && !owner.party.bare()) {
        return link(sentence, hit, lightSubject(sentence, hit, hits, owner.party), owner);
      }
      if (actor.party == null) {
        actor = from(sentence, hit);
      }
      if (actor.party == null) {
        actor = lightSubject(sentence, hit, hits, null);
      }
      recipient = right(sentence, hit, hits, actor.party);
    }
    return link(sentence, hit, actor, recipient);
  }

  private Link link(Sentence sentence, TriggerHit hit, Found actor, Found recipient) {
    double cost =
        (actor.party == null ? 1.2 : actor.cost)
            + (recipient.party == null ? alone(hit) : recipient.cost);
    double confidence = Math.max(0.15, 1 - cost / 4);
    boolean faceless =
        actor.party == null
            && sentence
                .reading()
                .any(
                    Math.max(sentence.from(), hit.from() - 8),
                    Math.min(sentence.to(), hit.to() + 8),
                    unnamed);
    return new Link(sentence, hit, actor.party, recipient.party, faceless, confidence);
  }

  private static boolean ofFollows(Sentence sentence, TriggerHit hit) {
    for (int i = hit.to(); i < Math.min(sentence.to(), hit.to() + 3); i++) {
      if (sentence.reading().word(i).equals("of")) {
        return true;
      }
    }
    return false;
  }

  private static double alone(TriggerHit hit) {
    boolean free =
        hit.form().trigger().speaker() || INTRANSITIVE.contains(hit.form().trigger().type());
    return free ? 0.4 : 1.2;
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
    return coordinated(sentence, best, not);
  }

  /**
   * "Saudi Arabia and the U.S. blamed": of those joined by "and", one of the three sides counts.
   */
  private static Found coordinated(Sentence sentence, Found found, @Nullable Party not) {
    if (found.party == null || Sides.one(found.party.side())) {
      return found;
    }
    Reading reading = sentence.reading();
    for (Party party : sentence.parties()) {
      boolean before = party.to() <= found.party.from() && party.to() >= found.party.from() - 2;
      if (before
          && party != not
          && Sides.one(party.side())
          && reading.is(party.to(), Grammar.AND)) {
        return new Found(party, found.cost);
      }
    }
    return found;
  }

  private double leftCost(Sentence sentence, Party party, TriggerHit hit, List<TriggerHit> hits) {
    Reading reading = sentence.reading();
    int gap = hit.from() - party.to();
    double cost = gap * PER_TOKEN + verbs(sentence, party.to(), hit.from(), hits) * PER_VERB;
    boolean infinitive = hit.from() > sentence.from() && reading.is(hit.from() - 1, Grammar.TO);
    boolean clause = gap == 0 && CLAUSE.contains(preposition(sentence, party, sentence.from()));
    if (infinitive || (hit.form().inflection() == TriggerForm.GERUND)) {
      cost = gap * PER_TOKEN + 0.2;
    } else if (!clause && preposed(sentence, party)) {
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
      if (party.from() < hit.to() || party == not) {
        continue;
      }
      double cost = rightCost(sentence, party, hit, hits);
      boolean direct = hit.form().verb() && hit.form().trigger().takesObject() && cost < 0.4;
      if (same(party, not) && !direct) {
        continue;
      }
      if (cost < best.cost && cost < TOO_FAR) {
        best = new Found(party, cost);
      }
    }
    return best;
  }

  private double rightCost(Sentence sentence, Party party, TriggerHit hit, List<TriggerHit> hits) {
    Reading reading = sentence.reading();
    Trigger trigger = hit.form().trigger();
    int gap = party.from() - hit.to();
    double cost = gap * PER_TOKEN + verbs(sentence, hit.to(), party.from(), hits) * TOO_FAR;
    String preposition = preposition(sentence, party, hit.to());
    boolean meant = trigger.to().contains(preposition);
    if (preposition.isEmpty()) {
      meant = trigger.takesObject() && hit.form().verb();
      cost += meant ? 0 : hit.form().verb() ? 0.6 : TOO_FAR;
    } else if (!meant) {
      cost += WRONG_PREPOSITION;
    }
    boolean hitSite = meant && !preposition.equals("in") && trigger.type().equals("ASSAULT");
    cost += party.site() ? hitSite ? 0.4 : SITE : 0;
    return cost + quotes(reading, hit.to(), party.from()) * ACROSS_QUOTE;
  }

  private Found subject(Sentence sentence, TriggerHit hit, List<TriggerHit> hits) {
    Reading reading = sentence.reading();
    int before = hit.from() - 1;
    while (before > sentence.from()
        && reading.is(before, Grammar.HAVE | Grammar.BE | Grammar.MODAL)) {
      before--;
    }
    if (before > sentence.from() && reading.is(before, Grammar.RELATIVE | Grammar.THAT)) {
      return relativeSubject(sentence, before);
    }
    byte kind = before > sentence.from() ? reading.tokens().kind(before) : Tokens.WORD;
    if (kind == Tokens.COMMA || kind == Tokens.CLOSE) {
      for (Party party : sentence.parties()) {
        boolean comma = party.to() < before && reading.tokens().kind(party.to()) == Tokens.COMMA;
        if (comma && !preposed(sentence, party) && !party.site()) {
          return new Found(party, 0.3);
        }
      }
    }
    return left(sentence, hit, hits, null);
  }

  /** "the militia that fired": who stands right before the relative, or nobody. */
  private static Found relativeSubject(Sentence sentence, int relative) {
    for (Party party : sentence.parties()) {
      boolean comma =
          party.to() == relative - 1
              && sentence.reading().tokens().kind(party.to()) == Tokens.COMMA;
      if (party.to() == relative || comma) {
        return new Found(party, 0.1);
      }
    }
    return Found.NONE;
  }

  /** "Two rockets struck": whoever fired them is not named. */
  private boolean weaponSubject(Sentence sentence, TriggerHit hit) {
    for (int i = hit.from() - 1; i >= Math.max(sentence.from(), hit.from() - 3); i--) {
      if (party(sentence, i) != null || !sentence.reading().tokens().isWord(i)) {
        return false;
      }
      if (sentence.reading().has(i, weapon)) {
        return true;
      }
    }
    return false;
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
  private Found lightSubject(
      Sentence sentence, TriggerHit hit, List<TriggerHit> hits, @Nullable Party not) {
    Reading reading = sentence.reading();
    for (int i = hit.from() - 1; i >= Math.max(sentence.from(), hit.from() - 6); i--) {
      if (reading.has(i, light)) {
        TriggerHit verb = new TriggerHit(hit.form(), i, i + 1);
        Found found = left(sentence, verb, hits, not);
        return new Found(found.party, found.cost + 0.1);
      }
    }
    if (hit.form().trigger().type().equals("ASSAULT")) {
      return Found.NONE;
    }
    Found found = left(sentence, hit, hits, not);
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
