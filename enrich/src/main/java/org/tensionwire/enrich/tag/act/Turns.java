package org.tensionwire.enrich.tag.act;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.pack.Trigger;
import org.tensionwire.enrich.tag.pack.TriggerForm;
import org.tensionwire.enrich.tag.text.Grammar;

/**
 * What an act becomes by the words that govern it: to say that one will attack is a threat, to say
 * that one will not talk is a refusal.
 */
final class Turns {
  private static final int WINDOW = 5;

  private final Map<String, Trigger> planned;
  private final Map<String, Trigger> refused;
  private final long negated;
  private final long intent;
  private final Supposed supposed;

  Turns(CompiledPack pack) {
    planned = pack.turns("planned");
    refused = pack.turns("refused");
    negated = pack.classes().mask("negated");
    intent = pack.classes().mask("intent");
    supposed = new Supposed(pack);
  }

  /** The act that is really told of, or null where the words before leave none. */
  @Nullable Link of(Link link) {
    TriggerHit hit = link.hit();
    boolean verb = hit.form().verb() && (hit.form().inflection() & TriggerForm.BASE) != 0;
    if (!verb || link.actor() == null || Supposed.asked(link.sentence(), hit)) {
      return null;
    }
    Reading reading = link.sentence().reading();
    int from = Math.max(Math.max(link.sentence().from(), hit.from() - WINDOW), link.actor().to());
    if (supposed.before(reading, from, hit.from())) {
      return null;
    }
    boolean not = reading.any(from, hit.from(), negated);
    boolean will = will(reading, from, hit.from()) || reading.any(from, hit.from(), intent);
    Trigger turned = will ? (not ? refused : planned).get(link.trigger().type()) : null;
    return turned == null ? null : link.as(turned);
  }

  private static boolean will(Reading reading, int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.is(i, Grammar.MODAL) && !Supposed.month(reading, i)
          || reading.word(i).equals("never")) {
        return true;
      }
    }
    return false;
  }
}
