package org.tensionwire.enrich.tag.act;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Party;

/** A party for a role and what it costs to give it the role; 0 is plain. */
record Found(@Nullable Party party, double cost) {
  static final double TOO_MUCH = 3.0;
  static final Found NONE = new Found(null, TOO_MUCH);

  Found dearer(double by) {
    return party == null ? this : new Found(party, cost + by);
  }
}
