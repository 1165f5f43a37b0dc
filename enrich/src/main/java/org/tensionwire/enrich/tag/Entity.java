package org.tensionwire.enrich.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named person, office, force, group or government.
 *
 * @param side USA, IRN, IRQ, a third party's ISO 3166 alpha-3 code, OTH, or null where it has none
 * @param mentions ranges of the story's text (not of its title)
 */
public record Entity(
    String id,
    String kind,
    String name,
    @Nullable String side,
    @Nullable String wikidata,
    List<Span> mentions) {
  public Entity {
    mentions = List.copyOf(mentions);
  }
}
