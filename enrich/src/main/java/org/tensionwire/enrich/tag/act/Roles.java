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
import org.tensionwire.enrich.tag.pack.Name;
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
  private static final Set<String> MUTUAL = Set.of("CONSULT", "AGREE", "COOPERATE");

  /** Who moves or withdraws: those who are moved are the actor's own. */
  private static final Set<String> OWN = Set.of("MOBILIZE", "RETREAT");

  private static final int DEED_REACH = 6;
  private static final int DEED_VERB = 3;
  private static final double PLAINLY = 0.4;
  private static final double NOBODY = 1.2;
  private static final double NOBODY_NEEDED = 0.4;

  private final Subjects subjects;
  private final Recipients recipients;
  private final Owners owners;
  private final Speakers speakers;
  private final long unnamed;
  private final Trace trace;

  Roles(CompiledPack pack, Trace trace) {
    this.trace = trace;
    Reach reach = new Reach(pack);
    subjects = new Subjects(pack, reach);
    recipients = new Recipients(pack, reach);
    owners = new Owners(pack);
    speakers = new Speakers(pack);
    unnamed = pack.classes().mask("unnamed");
  }

  Link link(Sentence sentence, Clauses clauses, TriggerHit hit, List<TriggerHit> hits) {
    if (hit.form().trigger().speaker()) {
      return said(sentence, clauses, hit, hits);
    }
    return hit.form().verb() && !nominal(sentence, hit)
        ? verb(sentence, clauses, hit, hits)
        : noun(sentence, clauses, hit, hits);
  }

  /** "the killing of", "Iran's shelling": a verb's form that is a noun here. */
  private static boolean nominal(Sentence sentence, TriggerHit hit) {
    Reading reading = sentence.reading();
    int before = hit.from() - 1;
    boolean owned =
        before >= sentence.from()
            && (reading.tokens().kind(before) == Tokens.POSSESSIVE
                || reading.is(before, Grammar.DETERMINER) && !reading.is(before, Grammar.THAT));
    boolean of = hit.to() < sentence.to() && reading.word(hit.to()).equals("of");
    boolean named =
        before >= sentence.from() && victim(sentence, hit) && !objectNext(sentence, hit);
    return hit.form().inflection() == TriggerForm.GERUND && (owned || of || named);
  }

  /** "the Soleimani strike", "after the Soleimani killing": the name is that of whom it hit. */
  private static boolean victim(Sentence sentence, TriggerHit hit) {
    Party party = Reach.party(sentence, hit.from() - 1);
    return party != null
        && party.person()
        && !party.owner()
        && !party.carried()
        && hit.form().trigger().type().equals("ASSAULT");
  }

  /** "the Iran sanctions": the country's name stands for whom they are on. */
  private static boolean target(Sentence sentence, TriggerHit hit, Party party) {
    return hit.form().trigger().type().equals("SANCTION")
        && party.to() == hit.from()
        && party.name() != null
        && party.name().sort() == Name.Sort.COUNTRY
        && !party.owner()
        && !"USA".equals(party.side())
        && sentence.reading().tokens().isWord(party.to() - 1);
  }

  private static boolean objectNext(Sentence sentence, TriggerHit hit) {
    int at = hit.to();
    return at < sentence.to()
        && (Reach.party(sentence, at) != null
            || sentence.reading().is(at, Grammar.DETERMINER | Grammar.PRONOUN)
            || sentence.reading().tokens().kind(at) == Tokens.NUMBER);
  }

  /** "The U.S. said Iran was behind the attack": the speaker accuses the subject. */
  private Link said(Sentence sentence, Clauses clauses, TriggerHit hit, List<TriggerHit> hits) {
    Found recipient = Owners.by(sentence, hit, null);
    if (recipient.party() == null) {
      recipient = owners.owner(sentence, hit);
    }
    for (Party party : sentence.parties()) {
      boolean next = party.from() >= hit.to() && party.from() <= hit.to() + 2;
      if (recipient.party() == null && next && hit.form().trigger().takesObject()) {
        recipient = new Found(party, 0.1);
      }
    }
    if (recipient.party() == null) {
      recipient = subjects.left(sentence, hit, hits, null);
    }
    if (recipient.party() != null
        && (!Sides.one(recipient.party().side()) || recipient.party().site())) {
      recipient = Found.NONE;
    }
    return link(sentence, clauses, hit, speakers.of(sentence, recipient.party()), recipient);
  }

  private Link verb(Sentence sentence, Clauses clauses, TriggerHit hit, List<TriggerHit> hits) {
    if (hit.form().trigger().patient() || Voice.passive(sentence, clauses, hit)) {
      Found recipient =
          hit.form().trigger().patient() || !Voice.bare(sentence, hit)
              ? subjects.patient(sentence, clauses, hit, hits)
              : Heads.antecedent(sentence, hit.from(), null);
      Found actor = Owners.by(sentence, hit, recipient.party());
      if (actor.party() == null && OWN.contains(hit.form().trigger().type())) {
        actor = recipient;
        recipient = recipients.right(sentence, clauses, hit, hits, actor.party());
      }
      return link(sentence, clauses, hit, actor, recipient);
    }
    boolean assault = hit.form().trigger().type().equals("ASSAULT");
    TriggerHit deed = assault ? deed(clauses, hit, hits) : null;
    if (deed != null) {
      return done(sentence, clauses, hit, hits, deed);
    }
    Found weapon = assault ? subjects.weaponSubject(sentence, hit) : null;
    Found actor = weapon == null ? subjects.subject(sentence, clauses, hit, hits) : weapon;
    Found partner = mutual(hit) ? Subjects.partner(sentence, actor.party()) : Found.NONE;
    Found recipient =
        partner.party() != null
            ? partner
            : recipients.right(sentence, clauses, hit, hits, actor.party());
    recipient = assault ? grounded(sentence, clauses, hit, actor, recipient) : recipient;
    if (recipient.party() != null && recipient.party().carried() && itself(recipient, actor)) {
      recipient = Found.NONE;
    }
    if (recipient.party() == null && actor.party() != null) {
      recipient = Recipients.relativeObject(sentence, actor.party());
    }
    return link(sentence, clauses, hit, actor, recipient);
  }

  private static boolean mutual(TriggerHit hit) {
    return MUTUAL.contains(hit.form().trigger().type());
  }

  /** "Iran hit it": a pronoun as the object is never the subject's own. */
  private static boolean itself(Found recipient, Found actor) {
    return Reach.same(recipient.party(), actor.party());
  }

  /** "the strike last week that killed", "a raid which wounded": the deed that did it, or null. */
  private static @Nullable TriggerHit deed(Clauses clauses, TriggerHit hit, List<TriggerHit> hits) {
    Clause clause = clauses.at(hit.from());
    if (clause.kind() != ClauseKind.RELATIVE || hit.from() > clause.start() + DEED_VERB) {
      return null;
    }
    TriggerHit deed = null;
    for (TriggerHit other : hits) {
      boolean before = other.to() <= clause.start() && other.to() >= clause.start() - DEED_REACH;
      if (before && clauses.at(other.from()) != clause) {
        boolean noun = !other.form().verb() && other.form().trigger().type().equals("ASSAULT");
        deed = noun ? other : null;
      }
    }
    return deed;
  }

  /** Who did the deed did what it did; nobody new stands as the subject. */
  private Link done(
      Sentence sentence, Clauses clauses, TriggerHit hit, List<TriggerHit> hits, TriggerHit deed) {
    Link told = noun(sentence, clauses, deed, hits);
    Found actor = told.actor() == null ? Found.NONE : new Found(told.actor(), 0.2);
    Found recipient = recipients.right(sentence, clauses, hit, hits, told.actor());
    Link link = link(sentence, clauses, hit, actor, recipient);
    return link.faceless() && definite(sentence, deed)
        ? link.between(link.actor(), link.recipient())
        : link;
  }

  /** "the airstrike", "Friday's raid": one that the reader is thought to know. */
  private static boolean definite(Sentence sentence, TriggerHit deed) {
    Reading reading = sentence.reading();
    for (int i = deed.from() - 1; i >= Math.max(sentence.from(), deed.from() - 4); i--) {
      if (reading.tokens().kind(i) == Tokens.POSSESSIVE || reading.word(i).equals("the")) {
        return true;
      }
    }
    return false;
  }

  private static boolean iran(Found found) {
    return found.party() != null && "IRN".equals(found.party().side());
  }

  private Link noun(Sentence sentence, Clauses clauses, TriggerHit hit, List<TriggerHit> hits) {
    Found[] both = Owners.between(sentence, hit);
    if (both.length == 2) {
      return link(sentence, clauses, hit, both[0], both[1]);
    }
    Found owner = owners.owner(sentence, hit);
    if (owner.party() != null && target(sentence, hit, owner.party())) {
      return link(sentence, clauses, hit, Found.NONE, owner);
    }
    if (owner.party() != null && victim(sentence, hit)) {
      Found hurt = recipients.right(sentence, clauses, hit, hits, owner.party());
      if (hurt.cost() > PLAINLY) {
        Found by = Owners.by(sentence, hit, owner.party());
        Found doer =
            by.party() != null ? by : subjects.lightSubject(sentence, hit, hits, owner.party());
        return link(sentence, clauses, hit, doer, owner);
      }
    }
    if (owner.party() == null) {
      owner = Owners.genitive(sentence, hit);
    }
    Found by = Owners.by(sentence, hit, null);
    Found recipient;
    Found actor;
    if (by.party() != null) {
      actor = by;
      recipient = recipients.right(sentence, clauses, hit, hits, by.party());
      if (recipient.party() == null && owner.party() != null && owner.party() != by.party()) {
        recipient = owner;
      }
    } else {
      actor = owner;
      boolean of = Owners.ofFollows(sentence, hit);
      if (hit.form().trigger().person() && owner.party() != null && !of && !owner.party().bare()) {
        return link(
            sentence,
            clauses,
            hit,
            subjects.lightSubject(sentence, hit, hits, owner.party()),
            owner);
      }
      if (actor.party() == null) {
        actor = Owners.from(sentence, hit);
      }
      if (actor.party() == null) {
        actor = subjects.lightSubject(sentence, hit, hits, null);
      }
      Found partner = mutual(hit) ? Subjects.partner(sentence, actor.party()) : Found.NONE;
      recipient =
          partner.party() != null
              ? partner
              : recipients.right(sentence, clauses, hit, hits, actor.party());
    }
    boolean assault = hit.form().trigger().type().equals("ASSAULT");
    recipient = assault ? grounded(sentence, clauses, hit, actor, recipient) : recipient;
    return link(sentence, clauses, hit, actor, recipient);
  }

  /** Where Iran fires at something of nobody's on Iraqi ground, Iraq is hit. */
  private Found grounded(
      Sentence sentence, Clauses clauses, TriggerHit hit, Found actor, Found recipient) {
    Party hurt = recipient.party();
    boolean open = hurt == null || Sides.OTHER.equals(hurt.side());
    if (!open || !iran(actor)) {
      return recipient;
    }
    Found ground = recipients.ground(sentence, clauses, hit);
    return ground.party() == null ? recipient : ground;
  }

  private Link link(
      Sentence sentence, Clauses clauses, TriggerHit hit, Found actor, Found recipient) {
    boolean faceless = actor.party() == null && faceless(sentence, clauses, hit);
    boolean unclaimed = faceless && hit.form().trigger().type().equals("ASSAULT");
    double nobody = unclaimed ? NOBODY_NEEDED : NOBODY;
    double actorCost = actor.party() == null ? nobody : actor.cost();
    double recipientCost = recipient.party() == null ? alone(hit) : recipient.cost();
    trace.linked(hit, actorCost, recipientCost);
    double confidence = Math.max(0.15, 1 - (actorCost + recipientCost) / 4);
    return new Link(sentence, clauses, hit, actor.party(), recipient.party(), faceless, confidence);
  }

  /** Whether someone or something that the pack does not know stands as the subject. */
  private boolean faceless(Sentence sentence, Clauses clauses, TriggerHit hit) {
    Reading reading = sentence.reading();
    boolean spoken = hit.from() > sentence.from() && reading.is(hit.from() - 1, Grammar.PRONOUN);
    boolean finite = (hit.form().inflection() & (TriggerForm.PAST | TriggerForm.PRESENT)) != 0;
    if (hit.form().verb() && finite && !spoken && !Voice.passive(sentence, clauses, hit)) {
      return true;
    }
    int from = Math.max(sentence.from(), hit.from() - 8);
    return reading.any(from, Math.min(sentence.to(), hit.to() + 8), unnamed);
  }

  private static double alone(TriggerHit hit) {
    boolean free =
        hit.form().trigger().speaker() || INTRANSITIVE.contains(hit.form().trigger().type());
    return free ? NOBODY_NEEDED : NOBODY;
  }
}
