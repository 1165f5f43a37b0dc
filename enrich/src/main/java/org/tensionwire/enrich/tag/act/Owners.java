package org.tensionwire.enrich.tag.act;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/** Finds who a noun says did it: "Iran's attack", "an attack by Iran", "a threat from Iran". */
final class Owners {
  /** Words that tell to whom the doers belong. */
  private static final Set<String> MEMBERS = Set.of("of", "from", "to", "for", "with");

  /** What may stand inside a phrase beside its words. */
  private static final Set<Byte> INSIDE = Set.of(Tokens.NUMBER, Tokens.QUOTE, Tokens.POSSESSIVE);

  private static final char ARABIC = '\u0600';
  private final long report;
  private final long light;
  private final long modifier;
  private final long weapon;

  Owners(CompiledPack pack) {
    report = pack.classes().mask("report");
    light = pack.classes().mask("light");
    modifier = pack.classes().mask("modifier");
    weapon = pack.classes().mask("weapon");
  }

  /** "Iran's attack", "the U.S. drone strike". */
  Found owner(Sentence sentence, TriggerHit hit) {
    Reading reading = sentence.reading();
    Tokens tokens = reading.tokens();
    Party within = Reach.party(sentence, hit.from());
    if (within != null && within.to() <= hit.to()) {
      return new Found(within, 0); // "US sanctions" as one trigger
    }
    int at = hit.from() - 1;
    int steps = 0;
    boolean joined = false; // by "and" to what an owner before it has: "Iran's ships and attacks"
    while (at >= sentence.from() && steps < 6) {
      Party party = Reach.party(sentence, at);
      if (party != null) {
        boolean near = party.owner() || !party.site() && !joined;
        return near ? new Found(party, steps * Reach.PER_TOKEN) : Found.NONE;
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
      joined |= reading.is(at, Grammar.AND);
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

  static Found by(Sentence sentence, TriggerHit hit, @Nullable Party not) {
    Reading reading = sentence.reading();
    for (int i = hit.to(); i < Math.min(sentence.to(), hit.to() + 9); i++) {
      if (reading.tokens().kind(i) == Tokens.SEMICOLON) {
        break;
      }
      if (reading.is(i, Grammar.BY)) {
        for (Party party : sentence.parties()) {
          boolean near = party.from() > i && party.from() <= i + 5 && party != not;
          if (near && led(sentence, i, party)) {
            return new Found(party, (i - hit.to()) * Reach.PER_TOKEN);
          }
        }
        return Found.NONE;
      }
    }
    return Found.NONE;
  }

  /** "by fighters from Iran", but not "by saying that Iran", "by a missile off Iran". */
  private static boolean led(Sentence sentence, int by, Party party) {
    Reading reading = sentence.reading();
    for (int i = by + 1; i < party.from(); i++) {
      boolean other =
          reading.is(i, Grammar.PREPOSITION | Grammar.LOCATIVE)
              && !MEMBERS.contains(reading.word(i));
      boolean stop = !reading.tokens().isWord(i) && !INSIDE.contains(reading.tokens().kind(i));
      if (other || stop || i == by + 1 && reading.tokens().raw(i).endsWith("ing")) {
        return false;
      }
    }
    return true;
  }

  /** "talks between A and B", "a clash between A and B": both; else none. */
  static Found[] between(Sentence sentence, TriggerHit hit) {
    Reading reading = sentence.reading();
    for (int i = hit.to(); i < Math.min(sentence.to(), hit.to() + 3); i++) {
      if (reading.word(i).equals("between")) {
        Party one = null;
        for (Party party : sentence.parties()) {
          if (one == null && party.from() > i && party.from() <= i + 4) {
            one = party;
          } else if (one != null && and(reading, one.to(), party.from())) {
            return new Found[] {new Found(one, 0.1), new Found(party, 0.15)};
          }
        }
        break;
      }
    }
    return new Found[0];
  }

  /** Whether "and" stands between two parties, with few words beside it. */
  private static boolean and(Reading reading, int from, int to) {
    for (int i = from; i < Math.min(to, from + 4); i++) {
      if (reading.is(i, Grammar.AND)) {
        return to - i <= 4;
      }
    }
    return false;
  }

  static Found from(Sentence sentence, TriggerHit hit) {
    Reading reading = sentence.reading();
    int at = hit.to();
    if (at + 1 < sentence.to()
        && reading.word(at).equals("of")
        && reading.tokens().isWord(at + 1)) {
      at += 2; // "threats of attack from"
    }
    if (at < sentence.to() && reading.word(at).equals("from")) {
      for (Party party : sentence.parties()) {
        if (party.from() > at && party.from() <= at + 4) {
          return new Found(party, 0.1);
        }
      }
    }
    return Found.NONE;
  }

  static boolean ofFollows(Sentence sentence, TriggerHit hit) {
    for (int i = hit.to(); i < Math.min(sentence.to(), hit.to() + 3); i++) {
      if (sentence.reading().word(i).equals("of")) {
        return true;
      }
    }
    return false;
  }

  /** In Arabic and Persian the owner follows its noun without a word between. */
  static Found genitive(Sentence sentence, TriggerHit hit) {
    Tokens tokens = sentence.reading().tokens();
    if (tokens.text().charAt(tokens.start(hit.from())) < ARABIC) {
      return Found.NONE;
    }
    for (Party party : sentence.parties()) {
      if (party.from() == hit.to()) {
        return new Found(party, 0.1);
      }
    }
    return Found.NONE;
  }
}
