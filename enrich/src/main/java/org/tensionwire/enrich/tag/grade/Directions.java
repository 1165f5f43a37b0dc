package org.tensionwire.enrich.tag.grade;

import java.util.List;
import java.util.Map;

/** Whether the actions of a story, weighed by prominence, raise or lower the tension. */
public final class Directions {
  public static final String NONE = "none";
  private static final Map<String, Double> SIGN =
      Map.ofEntries(
          Map.entry("ASSAULT", 1.0),
          Map.entry("THREATEN", 1.0),
          Map.entry("SANCTION", 1.0),
          Map.entry("MOBILIZE", 1.0),
          Map.entry("COERCE", 1.0),
          Map.entry("PROTEST", 1.0),
          Map.entry("ACCUSE", 0.8),
          Map.entry("REJECT", 0.7),
          Map.entry("REQUEST", 0.4),
          Map.entry("AGREE", -1.0),
          Map.entry("CONSULT", -0.8),
          Map.entry("CONCEDE", -1.0),
          Map.entry("RETREAT", -1.0),
          Map.entry("COOPERATE", -1.0),
          Map.entry("SUPPORT", -0.3),
          Map.entry("AID", -0.5));
  private static final double CLEARLY_UP = 0.7;
  private static final double CLEARLY_DOWN = -0.3;
  private static final double NEXT = 0.65;

  private Directions() {}

  public static String of(List<Cluster> clusters) {
    double up = 0;
    double down = 0;
    double factor = 1;
    for (Cluster cluster : clusters) {
      double pull =
          SIGN.getOrDefault(cluster.type(), 0.0)
              * cluster.score()
              * factor
              * cluster.status().factor();
      up += Math.max(0, pull);
      down += Math.max(0, -pull);
      factor *= NEXT;
    }
    double all = up + down;
    double lean = all == 0 ? 1 : (up - down) / all;
    return lean > CLEARLY_UP ? "escalation" : lean < CLEARLY_DOWN ? "de-escalation" : "mixed";
  }
}
