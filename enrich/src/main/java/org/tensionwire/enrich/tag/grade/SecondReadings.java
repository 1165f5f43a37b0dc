package org.tensionwire.enrich.tag.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.Sides;
import org.tensionwire.enrich.tag.name.Party;

/**
 * What an act may also be where its words leave an end open: weaker candidates, which the choice
 * takes only where the rest of the story speaks for them. The grade does not look at them.
 */
public final class SecondReadings {
  private static final Set<String> ADDRESSED =
      Set.of("REJECT", "THREATEN", "REQUEST", "CONSULT", "AGREE", "ACCUSE", "ASSAULT");
  private static final double DOUBT = 0.3;

  private final List<Cluster> clusters;
  private final @Nullable String usual;
  private final List<Cluster> second = new ArrayList<>();

  private SecondReadings(List<Cluster> clusters, @Nullable String usual) {
    this.clusters = clusters;
    this.usual = usual;
  }

  /**
   * Readings that differ from all clusters in type or ends.
   *
   * @param acts the story's current acts
   * @param usual the pair of sides that the story names most
   */
  public static List<Cluster> of(List<Act> acts, List<Cluster> clusters, @Nullable String usual) {
    SecondReadings readings = new SecondReadings(clusters, usual);
    acts.forEach(readings::read);
    return readings.second;
  }

  private void read(Act act) {
    String actor = act.link().actorSide();
    String recipient = act.link().recipientSide();
    if (actor == null && recipient != null) {
      undone(act, recipient);
    } else if (actor == null && usual != null && act.type().equals("CONSULT")) {
      add(act, usual.substring(0, 3), usual.substring(4));
    } else if (Sides.one(actor) && (recipient == null || recipient.equals(actor))) {
      addressed(act, actor);
    }
  }

  /** The text does not name who did it: the foe may have, and Iran what befell a third party. */
  private void undone(Act act, String recipient) {
    if (Sides.one(recipient)) {
      String foe = foe(recipient);
      if (foe != null) {
        add(act, foe, recipient);
      }
    } else if (usual != null && usual.contains("IRN")) {
      add(act, "IRN", recipient);
    }
  }

  /** The text does not name whom it was done to: nobody, the foe, or a third party beside it. */
  private void addressed(Act act, String actor) {
    if (act.type().equals("REJECT")) {
      add(act, actor, null);
    }
    String foe = foe(actor);
    if (act.link().trigger().alone() && foe != null) {
      add(act, actor, foe);
    }
    if (ADDRESSED.contains(act.type())) {
      for (Party party : act.sentence().parties()) {
        boolean third = party.side() != null && !Sides.one(party.side()) && !party.site();
        if (third) {
          add(act, actor, party.side());
        }
      }
    }
  }

  private @Nullable String foe(String side) {
    if (usual == null || !usual.contains(side)) {
      return null;
    }
    return usual.startsWith(side) ? usual.substring(4) : usual.substring(0, 3);
  }

  private void add(Act act, String actor, @Nullable String recipient) {
    if (clusters.stream().anyMatch(c -> same(c, act, actor, recipient))) {
      return;
    }
    Act weaker = act.doubted(DOUBT);
    for (Cluster cluster : second) {
      if (same(cluster, act, actor, recipient)) {
        cluster.add(weaker);
        return;
      }
    }
    second.add(new Cluster(weaker, actor, recipient));
  }

  private static boolean same(Cluster cluster, Act act, String actor, @Nullable String recipient) {
    return cluster.type().equals(act.type())
        && actor.equals(cluster.actor())
        && Objects.equals(recipient, cluster.recipient());
  }
}
