package org.tensionwire.enrich.tag.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name in a text can stand for.
 *
 * @param index its place in {@link CompiledPack#names()}
 * @param kind as the pack has it: person, government, force, group, city, base, ...
 * @param side of an actor, country or demonym; for a place, the side whose government it can stand
 *     for; else null
 * @param country ISO 3166 alpha-3 of a place, null for seas and regions
 * @param around ids of the places around a place, the nearest first, and its country last
 * @param terms the offices of a person
 */
public record Name(
    int index,
    String id,
    Sort sort,
    String kind,
    @Nullable String side,
    String display,
    @Nullable String wikidata,
    @Nullable String geonames,
    @Nullable String country,
    List<String> around,
    @Nullable Double latitude,
    @Nullable Double longitude,
    List<Term> terms) {
  public Name {
    around = List.copyOf(around);
    terms = List.copyOf(terms);
  }

  /** Whether it is a post that one person after another holds. */
  public boolean office() {
    return kind.equals(ActorReader.OFFICE);
  }

  /** How a name behaves in a sentence. */
  public enum Sort {
    ACTOR,
    COUNTRY,
    DEMONYM,
    PLACE
  }
}
