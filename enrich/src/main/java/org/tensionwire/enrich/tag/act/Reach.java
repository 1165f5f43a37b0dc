package org.tensionwire.enrich.tag.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.TriggerForm;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;

/** What stands between a trigger and a party. */
final class Reach {
  static final double PER_TOKEN = 0.05;
  static final double SITE = 1.6;
  static final double ACROSS_QUOTE = 0.4;

  private final long report;

  Reach(CompiledPack pack) {
    report = pack.classes().mask("report");
  }

  int verbs(Sentence sentence, int from, int to, List<TriggerHit> hits) {
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

  static boolean preposed(Sentence sentence, Party party) {
    return !preposition(sentence, party, sentence.from()).isEmpty();
  }

  /** The preposition that governs a party, skipping what may stand before its noun. */
  static String preposition(Sentence sentence, Party party, int floor) {
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

  static int quotes(Reading reading, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += reading.tokens().kind(i) == Tokens.QUOTE ? 1 : 0;
    }
    return count;
  }

  static boolean same(Party party, @Nullable Party other) {
    return other != null && other.side() != null && other.side().equals(party.side());
  }

  static @Nullable Party party(Sentence sentence, int token) {
    for (Party party : sentence.parties()) {
      if (party.from() <= token && token < party.to()) {
        return party;
      }
    }
    return null;
  }
}
