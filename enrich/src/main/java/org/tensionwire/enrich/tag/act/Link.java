package org.tensionwire.enrich.tag.act;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.clause.Clauses;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.Trigger;
import org.tensionwire.enrich.tag.pack.TriggerForm;

/**
 * A trigger in a sentence with those it links.
 *
 * @param clauses the sentence's clauses
 * @param faceless whether an unnamed attacker or a weapon stands as the subject
 * @param confidence 0 to 1: how near and how plainly the parties stand
 */
public record Link(
    Sentence sentence,
    Clauses clauses,
    TriggerHit hit,
    @Nullable Party actor,
    @Nullable Party recipient,
    boolean faceless,
    double confidence) {

  /** The same trigger with other ends. */
  Link between(@Nullable Party newActor, @Nullable Party newRecipient) {
    return new Link(sentence, clauses, hit, newActor, newRecipient, false, confidence);
  }

  /** The same, found less plainly. */
  Link doubted(double factor) {
    return new Link(sentence, clauses, hit, actor, recipient, faceless, confidence * factor);
  }

  /** The same words and parties as another act. */
  Link as(Trigger turned) {
    TriggerForm form = hit.form();
    TriggerForm other = new TriggerForm(turned, form.verb(), form.inflection(), form.then());
    TriggerHit same = new TriggerHit(other, hit.from(), hit.to());
    return new Link(sentence, clauses, same, actor, recipient, faceless, confidence);
  }

  public Trigger trigger() {
    return hit.form().trigger();
  }

  public @Nullable String actorSide() {
    return actor == null ? null : actor.side();
  }

  public @Nullable String recipientSide() {
    return recipient == null ? null : recipient.side();
  }
}
