package org.tensionwire.enrich.tag.act;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.pack.Name;

/**
 * A place that a sentence names at tokens {@code from} up to, not including, {@code to}.
 *
 * @param at the token of the name itself, which the place of which it is a part may precede
 * @param name its own name, or that of what it lies in; null where the pack knows neither
 * @param exact whether the name is its own
 * @param lead the word of place that leads to it, "" where none does
 * @param precision how precisely it says where, as {@link Precision}
 * @param plain whether it can be taken for a place without a word of place before it
 */
public record PlaceFound(
    int from,
    int to,
    int at,
    @Nullable Name name,
    boolean exact,
    String lead,
    double precision,
    boolean plain) {

  /** Its id in the pack, null where the pack does not know it. */
  public @Nullable String id() {
    return exact && name != null ? name.id() : null;
  }

  /** Whether nothing speaks against its being a part of another place. */
  public boolean mayLieIn(PlaceFound other) {
    Name outer = other.name();
    if (!other.exact
        || name == null
        || outer == null
        || outer.country() == null
        || name.country() == null) {
      return true;
    }
    return outer.country().equals(name.country());
  }
}
