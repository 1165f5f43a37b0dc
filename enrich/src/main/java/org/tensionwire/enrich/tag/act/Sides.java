package org.tensionwire.enrich.tag.act;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The three sides and the pairs of them, in the order of publication. */
public final class Sides {
  public static final Set<String> ALL = Set.of("USA", "IRN", "IRQ");
  public static final List<String> DYADS = List.of("USA-IRN", "USA-IRQ", "IRN-IRQ");
  public static final String OTHER = "OTH";

  private Sides() {}

  public static boolean one(@Nullable String side) {
    return side != null && ALL.contains(side);
  }

  /** The pair of two different sides, else null. */
  public static @Nullable String dyad(@Nullable String a, @Nullable String b) {
    if (!one(a) || !one(b) || a.equals(b)) {
      return null;
    }
    for (String dyad : DYADS) {
      if (dyad.contains(a) && dyad.contains(b)) {
        return dyad;
      }
    }
    return null;
  }
}
