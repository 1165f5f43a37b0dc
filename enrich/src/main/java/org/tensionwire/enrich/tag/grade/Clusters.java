package org.tensionwire.enrich.tag.grade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.Sides;

/** Brings the mentions of one action together and fills in ends that only one of them names. */
public final class Clusters {
  private static final Set<String> FREE =
      Set.of("MOBILIZE", "REJECT", "RETREAT", "CONCEDE", "ACCUSE", "THREATEN", "AGREE", "COERCE");

  /** Types without a direction: the first side in {@link Sides#DYADS} is the actor. */
  private static final Set<String> MUTUAL = Set.of("CONSULT", "AGREE", "COOPERATE");

  /** Types whose missing end is taken to be the opponent in the story's main pair. */
  private static final Set<String> FILLED =
      Set.of(
          "ACCUSE",
          "THREATEN",
          "REJECT",
          "SANCTION",
          "COERCE",
          "CONCEDE",
          "RETREAT",
          "CONSULT",
          "AGREE",
          "MOBILIZE",
          "REQUEST");

  private static final Set<String> ALONE = Set.of("MOBILIZE", "RETREAT", "REJECT");
  private static final double GUESSED = 0.6;
  private static final int LAID_REACH = 6;

  private Clusters() {}

  /**
   * The most prominent first.
   *
   * @param acts in the order of the story, background left out
   * @param usual the pair that the story names most, for a story without a whole action
   */
  public static List<Cluster> of(
      List<Act> acts, @Nullable String usual, ToDoubleFunction<String> prominence) {
    List<Cluster> clusters = new ArrayList<>();
    List<Act> halves = new ArrayList<>();
    List<Act> victims = new ArrayList<>();
    for (Act act : acts) {
      String actor = act.link().actorSide();
      String recipient = act.link().recipientSide();
      if (actor == null && recipient != null && !Sides.one(recipient)) {
        victims.add(act);
      } else if (actor == null || recipient == null) {
        halves.add(act);
      } else if (actor.equals(recipient)) {
        if (FREE.contains(act.type()) && !act.type().equals("ACCUSE")) {
          halves.add(act.alone());
        }
      } else {
        pair(clusters, act, actor, recipient);
      }
    }
    String foe = usual == null ? dominant(clusters) : usual;
    for (Act half : halves) {
      Act whole = lay(half, victims, clusters);
      if (whole == null) {
        complete(clusters, half, foe);
      } else {
        pair(clusters, whole, half.link().actorSide(), whole.link().recipientSide());
      }
    }
    clusters.sort(
        Comparator.comparingDouble(
                (Cluster c) -> c.weigh(prominence.applyAsDouble(c.type())).score())
            .reversed());
    Kin.join(clusters);
    return clusters;
  }

  /**
   * An attack laid to someone in one sentence, and told of with its victim, who is of no side, in
   * another near it: both in one. Null where the two are not to be brought together.
   */
  private static @Nullable Act lay(Act half, List<Act> victims, List<Cluster> clusters) {
    boolean laid =
        half.type().equals("ASSAULT") && half.link().actor() != null && !half.link().faceless();
    if (!laid || half.link().recipient() != null) {
      return null;
    }
    Act best = null;
    for (Act victim : victims) {
      int gap = Math.abs(victim.sentence().index() - half.sentence().index());
      if (gap <= LAID_REACH && (best == null || gap < gap(best, half))) {
        best = victim;
      }
    }
    for (Cluster cluster : clusters) {
      boolean other =
          cluster.type().equals("ASSAULT")
              && Objects.equals(cluster.actor(), half.link().actorSide())
              && cluster.dyad() != null
              && cluster.near(half);
      if (other) {
        return null;
      }
    }
    return best == null ? null : half.on(best.link().recipient());
  }

  private static int gap(Act one, Act other) {
    return Math.abs(one.sentence().index() - other.sentence().index());
  }

  private static void pair(List<Cluster> clusters, Act act, String actor, String recipient) {
    boolean turn = MUTUAL.contains(act.type()) && order(recipient) < order(actor);
    put(clusters, act, turn ? recipient : actor, turn ? actor : recipient);
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

  private static void complete(List<Cluster> clusters, Act act, @Nullable String dyad) {
    String actor = act.link().actorSide();
    String recipient = act.link().recipientSide();
    if (actor == null && recipient == null) {
      return;
    }
    Cluster best = null;
    for (Cluster cluster : clusters) {
      boolean fits =
          cluster.type().equals(act.type())
              && (actor == null || actor.equals(cluster.actor()))
              && (recipient == null || recipient.equals(cluster.recipient()))
              && (usual(cluster, dyad) || cluster.near(act));
      if (fits && (best == null || near(act, cluster) > near(act, best))) {
        best = cluster;
      }
    }
    String known = actor == null ? recipient : actor;
    String other =
        dyad == null || known == null || !dyad.contains(known) ? null : other(dyad, known);
    boolean unclaimed = actor == null && act.type().equals("ASSAULT") && act.link().faceless();
    if (recipient == null && act.link().trigger().alone()) {
      put(clusters, act, actor, null);
      return;
    }
    boolean stranger = actor == null && act.link().faceless() && !act.type().equals("ASSAULT");
    boolean unheard =
        actor == null && act.link().trigger().speaker() && act.type().equals("ACCUSE");
    if (unclaimed && (best == null || !best.near(act))) {
      put(clusters, act, Sides.OTHER, recipient);
    } else if (stranger || unheard) {
      return; // see SecondReadings
    } else if (best != null) {
      put(clusters, act, best.actor(), best.recipient());
    } else if (other != null && (FILLED.contains(act.type()) || known(act))) {
      pair(
          clusters,
          act.scaled(sure(act) ? 1 : GUESSED),
          actor == null ? other : actor,
          recipient == null ? other : recipient);
    } else if (actor == null && act.type().equals("ASSAULT")) {
      put(clusters, act, Sides.OTHER, recipient);
    } else if (actor != null && FREE.contains(act.type())) {
      put(clusters, act, actor, null);
    }
  }

  /** Whether the text leaves the attacker out because the story has named it. */
  private static boolean known(Act act) {
    return act.type().equals("ASSAULT") && !act.link().faceless();
  }

  /** The pair of sides that most of the story's whole actions are between. */
  private static @Nullable String dominant(List<Cluster> clusters) {
    Map<String, Double> sums = new TreeMap<>();
    for (Cluster cluster : clusters) {
      String dyad = cluster.dyad();
      if (dyad != null) {
        sums.merge(dyad, cluster.score(), Double::sum);
      }
    }
    return sums.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static String other(String dyad, String side) {
    return dyad.startsWith(side) ? dyad.substring(4) : dyad.substring(0, 3);
  }

  private static int order(String side) {
    int at = List.of("USA", "IRN", "IRQ").indexOf(side);
    return at < 0 ? 3 : at;
  }

  private static boolean sure(Act act) {
    return ALONE.contains(act.type()) || act.link().trigger().speaker();
  }

  private static boolean usual(Cluster cluster, @Nullable String dyad) {
    return dyad == null || dyad.equals(cluster.dyad());
  }

  private static double near(Act act, Cluster cluster) {
    boolean same = cluster.acts().stream().anyMatch(a -> a.sentence().equals(act.sentence()));
    return cluster.score() + (same ? 10 : 0);
  }
}
