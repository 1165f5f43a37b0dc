package org.tensionwire.enrich.tag.pack;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group of words that tell of one kind of action.
 *
 * @param needs masks of word classes; where not 0, a word of one of them must stand near
 * @param unless masks of word classes that must not stand near
 * @param to where the recipient stands: {@code object} and prepositions
 * @param weight how much one such action says about relevance; 1 is usual
 * @param speaker whether the actor is who says it and the recipient stands where a subject would
 * @param patient whether the subject suffers the act ("came under fire")
 * @param alone whether nobody is addressed where the text names nobody
 * @param status what such an act has by itself, as "near a deal" is planned; null for done
 * @param person whether "killed" is 1 where the recipient is one person
 */
public record Trigger(
    int index,
    String id,
    String type,
    @Nullable String mode,
    String cameo,
    double goldstein,
    long needs,
    long unless,
    Set<String> to,
    double weight,
    boolean speaker,
    boolean person,
    boolean patient,
    boolean alone,
    @Nullable String status) {

  public boolean takesObject() {
    return to.contains("object");
  }
}
