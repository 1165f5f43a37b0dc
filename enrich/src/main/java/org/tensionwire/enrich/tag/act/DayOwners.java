package org.tensionwire.enrich.tag.act;

import java.util.List;
import java.util.Set;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.time.DateFound;

/** Tells whose day a day is that stands before a noun: "Friday's attack", "the Jan. 3 strike". */
final class DayOwners {
  private static final int REACH = 4;
  private static final Set<String> LINKS = Set.of("on", "of", "last", "late", "early", "in");

  private final long modifier;
  private final long weapon;

  DayOwners(CompiledPack pack) {
    modifier = pack.classes().mask("modifier");
    weapon = pack.classes().mask("weapon");
  }

  /** Whether the day is this noun's: right before it, or right after it with "on". */
  boolean owns(Sentence sentence, DateFound date, TriggerHit hit) {
    return !hit.form().verb()
        && (attributive(sentence, date) && leads(sentence, date, hit)
            || follows(sentence, date, hit));
  }

  /** Whether the day is another noun's and so not this act's. */
  boolean another(Sentence sentence, DateFound date, List<TriggerHit> hits, TriggerHit own) {
    if (!attributive(sentence, date)) {
      return false;
    }
    return !(leads(sentence, date, own) && !own.form().verb());
  }

  /**
   * Whether the day follows the noun of a later act that stands apart ("..., after a raid Monday").
   */
  boolean later(Link link, DateFound date, List<TriggerHit> hits) {
    for (TriggerHit hit : hits) {
      boolean noun = hit.from() >= link.hit().to() && !hit.form().verb();
      if (noun && follows(link.sentence(), date, hit) && Apart.from(link, hit)) {
        return true;
      }
    }
    return false;
  }

  /** "Friday's ...", "the Friday ...", "Iran's Friday ...", "the Jan. 3 ...". */
  static boolean attributive(Sentence sentence, DateFound date) {
    Reading reading = sentence.reading();
    Tokens tokens = reading.tokens();
    if (date.to() < sentence.to() && tokens.kind(date.to()) == Tokens.POSSESSIVE) {
      return true;
    }
    int before = date.from() - 1;
    boolean noun = date.to() < sentence.to() && tokens.isWord(date.to());
    return noun
        && !reading.is(date.to(), ~0)
        && before >= sentence.from()
        && (reading.is(before, Grammar.DETERMINER) || tokens.kind(before) == Tokens.POSSESSIVE);
  }

  private boolean leads(Sentence sentence, DateFound date, TriggerHit hit) {
    Reading reading = sentence.reading();
    if (hit.from() < date.to() || hit.from() > date.to() + REACH) {
      return false;
    }
    for (int i = date.to(); i < hit.from(); i++) {
      boolean passes =
          reading.tokens().kind(i) == Tokens.POSSESSIVE
              || reading.tokens().isWord(i) && !reading.is(i, ~0)
              || reading.has(i, modifier | weapon);
      if (!passes) {
        return false;
      }
    }
    return true;
  }

  private static boolean follows(Sentence sentence, DateFound date, TriggerHit hit) {
    int gap = date.from() - hit.to();
    if (gap < 0 || gap > 2) {
      return false;
    }
    for (int i = hit.to(); i < date.from(); i++) {
      if (!LINKS.contains(sentence.reading().word(i))) {
        return false;
      }
    }
    return true;
  }
}
