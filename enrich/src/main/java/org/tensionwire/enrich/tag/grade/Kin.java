package org.tensionwire.enrich.tag.grade;

import java.util.List;
import java.util.Objects;
import org.tensionwire.enrich.tag.act.Sides;

/**
 * Finds what is told of one attack twice: once with who did it, once without. The two stay two
 * actions, but share when and where.
 */
final class Kin {
  private Kin() {}

  static void join(List<Cluster> clusters) {
    for (Cluster unnamed : clusters) {
      if (!Sides.OTHER.equals(unnamed.actor())) {
        continue;
      }
      Cluster named = null;
      for (Cluster each : clusters) {
        boolean same =
            each.type().equals(unnamed.type())
                && Objects.equals(each.recipient(), unnamed.recipient())
                && !Objects.equals(each.actor(), unnamed.actor());
        if (same && named == null) {
          named = each;
        }
      }
      if (named != null) {
        named.kin(unnamed);
      }
    }
  }
}
