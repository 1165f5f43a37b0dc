package org.tensionwire.enrich.tag.grade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.Sides;

/** Brings the mentions of one action together and fills in ends that only one of them names. */
public final class Clusters {
  private static final Set<String> FREE =
      Set.of("MOBILIZE", "REJECT", "RETREAT", "CONCEDE", "ACCUSE", "THREATEN", "AGREE", "COERCE");

  private Clusters() {}

  /** The most prominent first. {@code acts} in the order of the story, background left out. */
  public static List<Cluster> of(List<Act> acts) {
    List<Cluster> clusters = new ArrayList<>();
    List<Act> halves = new ArrayList<>();
    for (Act act : acts) {
      String actor = act.link().actorSide();
      String recipient = act.link().recipientSide();
      if (actor == null || recipient == null) {
        halves.add(act);
      } else if (!actor.equals(recipient)) {
        put(clusters, act, actor, recipient);
      }
    }
    for (Act half : halves) {
      complete(clusters, half);
    }
    clusters.sort(Comparator.comparingDouble(Cluster::score).reversed());
    return clusters;
  }

  private static void put(
      List<Cluster> clusters, Act act, @Nullable String actor, @Nullable String recipient) {
    for (Cluster cluster : clusters) {
      if (cluster.takes(act, actor, recipient)) {
        cluster.add(act);
        return;
      }
    }
    clusters.add(new Cluster(act, actor, recipient));
  }

  private static void complete(List<Cluster> clusters, Act act) {
    String actor = act.link().actorSide();
    String recipient = act.link().recipientSide();
    Cluster best = null;
    for (Cluster cluster : clusters) {
      boolean fits =
          cluster.type().equals(act.type())
              && (actor == null || actor.equals(cluster.actor()))
              && (recipient == null || recipient.equals(cluster.recipient()));
      if (fits && (best == null || near(act, cluster) > near(act, best))) {
        best = cluster;
      }
    }
    if (best != null) {
      put(clusters, act, best.actor(), best.recipient());
    } else if (actor == null && act.type().equals("ASSAULT")) {
      put(clusters, act, Sides.OTHER, recipient);
    } else if (actor != null && FREE.contains(act.type())) {
      put(clusters, act, actor, null);
    }
  }

  private static double near(Act act, Cluster cluster) {
    boolean same = cluster.acts().stream().anyMatch(a -> a.sentence().equals(act.sentence()));
    return cluster.score() + (same ? 10 : 0);
  }
}
