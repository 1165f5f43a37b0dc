package org.tensionwire.enrich.tag.act;

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
    int at = hit.from() - 1;
    int steps = 0;
    while (at >= sentence.from() && steps < 6) {
      Party party = Reach.party(sentence, at);
      if (party != null) {
        boolean near = party.owner() || !party.site();
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
          if (party.from() > i && party.from() <= i + 5 && party != not) {
            return new Found(party, (i - hit.to()) * Reach.PER_TOKEN);
          }
        }
        return Found.NONE;
      }
    }
    return Found.NONE;
  }

  static Found from(Sentence sentence, TriggerHit hit) {
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
