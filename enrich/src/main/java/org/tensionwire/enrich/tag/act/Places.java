package org.tensionwire.enrich.tag.act;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Mention;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.text.Grammar;

/** Chooses the place of an act: the most precise that its sentence names after "in", "near" ... */
final class Places {
  /** Words of place that a country follows as a target or a source. */
  private static final Set<String> AT = Set.of("at", "from", "off", "to");

  private Places() {}

  static @Nullable Mention of(Link link, List<Mention> mentions) {
    Sentence sentence = link.sentence();
    Mention best = null;
    double bestRank = -3;
    for (Mention mention : mentions) {
      boolean inside = mention.from() >= sentence.from() && mention.to() <= sentence.to();
      if (!inside || !place(sentence, mention)) {
        continue;
      }
      int gap =
          mention.from() >= link.hit().to()
              ? mention.from() - link.hit().to()
              : (link.hit().from() - mention.to()) * 2;
      double rank =
          Precision.of(mention.name()) - gap * 0.08 - (within(sentence, mention) ? 0 : 1.5);
      if (rank > bestRank) {
        best = mention;
        bestRank = rank;
      }
    }
    return best;
  }

  private static boolean place(Sentence sentence, Mention mention) {
    Name name = mention.name();
    if (name.sort() == Name.Sort.PLACE && (name.side() == null || name.kind().equals("embassy"))) {
      return true;
    }
    if (name.sort() != Name.Sort.PLACE && name.sort() != Name.Sort.COUNTRY) {
      return false;
    }
    for (Party party : sentence.parties()) {
      if (party.from() <= mention.from() && mention.to() <= party.to()) {
        return party.site() && party.to() == mention.to() || name.kind().equals("embassy");
      }
    }
    return within(sentence, mention);
  }

  /** Whether a word of place leads to it: "in", "near", "off the coast of". */
  private static boolean within(Sentence sentence, Mention mention) {
    Reading reading = sentence.reading();
    for (int i = mention.from() - 1; i >= Math.max(sentence.from(), mention.from() - 3); i--) {
      if (reading.is(i, Grammar.LOCATIVE | Grammar.TO)) {
        return mention.name().sort() != Name.Sort.COUNTRY || !AT.contains(reading.word(i));
      }
      if (!reading.is(i, Grammar.DETERMINER)) {
        return false;
      }
    }
    return false;
  }
}
