package org.tensionwire.enrich.tag.act;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.text.Tokens;

/** Finds who speaks: the party beside a verb of saying, else whom the paragraph quotes. */
final class Speakers {
  private final long report;

  Speakers(CompiledPack pack) {
    report = pack.classes().mask("report");
  }

  /** "Minister: ...", "...: minister": who says what a headline tells. */
  private static Found headed(Sentence sentence) {
    for (int i = sentence.from(); sentence.title() && i < sentence.to(); i++) {
      if (sentence.reading().tokens().kind(i) == Tokens.COLON) {
        for (Party party : sentence.parties()) {
          boolean last = party.from() == i + 1 && party.to() >= sentence.to() - 1;
          if ((party.to() == i || last) && !party.site()) {
            return new Found(party, 0.1);
          }
        }
      }
    }
    return Found.NONE;
  }

  /** Who says what a sentence says, not being of a party's side. */
  Found of(Sentence sentence, @Nullable Party not) {
    Reading reading = sentence.reading();
    for (Party party : sentence.parties()) {
      if (party == not || Reach.same(party, not) || party.site()) {
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
    Found headed = headed(sentence);
    if (headed.party() != null && !Reach.same(headed.party(), not)) {
      return headed;
    }
    Party quoted = sentence.speaker();
    return quoted == null || Reach.same(quoted, not) ? Found.NONE : new Found(quoted, 0.3);
  }
}
