package org.tensionwire.enrich.tag.act;

import java.util.Set;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.text.Tokens;

/** Tells whether a sentence speaks of two things that happened, not of one in two words. */
final class Apart {
  /** Words that lead from one act to another. */
  private static final Set<String> LEADS =
      Set.of("after", "following", "including", "before", "since", "for", "like", "over");

  private Apart() {}

  /** Whether a comma or a word such as "after" stands between an act and a later one. */
  static boolean from(Link link, TriggerHit later) {
    Reading reading = link.sentence().reading();
    for (int i = link.hit().to(); i < later.from(); i++) {
      if (reading.tokens().kind(i) == Tokens.COMMA || LEADS.contains(reading.word(i))) {
        return true;
      }
    }
    return false;
  }
}
