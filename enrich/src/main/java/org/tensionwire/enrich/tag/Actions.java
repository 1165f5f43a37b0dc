package org.tensionwire.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.PlaceFound;
import org.tensionwire.enrich.tag.act.Status;
import org.tensionwire.enrich.tag.grade.Cluster;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.time.DateFound;

/** Turns a cluster of mentions into the action that is published. */
final class Actions {
  private static final int EVIDENCE_PER_ACTION = 2;

  private Actions() {}

  static Action of(Cluster cluster) {
    Act best = cluster.best();
    CaseFacts facts = CaseFacts.of(cluster);
    DateFound date = facts.date();
    PlaceFound place = facts.place();
    Integer killed = facts.killed();
    Status status = cluster.status();
    return new Action(
        cluster.type(),
        best.link().trigger().mode(),
        best.link().trigger().cameo(),
        best.link().trigger().goldstein(),
        cluster.actor(),
        id(cluster, true),
        cluster.recipient(),
        id(cluster, false),
        status.wire(),
        date == null ? null : date.date(),
        date == null ? null : date.grain().wire(),
        date == null ? null : date.basis().wire(),
        facts.placeWords(),
        place == null ? null : place.id(),
        killed,
        facts.killedMax(),
        facts.injured(),
        source(best),
        severity(best, status, killed),
        evidence(cluster, facts));
  }

  private static @Nullable String source(Act act) {
    Party source = act.source();
    if (source == null) {
      return null;
    }
    return source.name() != null && source.name().sort() == Name.Sort.ACTOR
        ? source.name().id()
        : source.side();
  }

  private static double severity(Act act, Status status, @Nullable Integer killed) {
    double toll = killed == null || killed == 0 ? 0 : Math.min(2, Math.log10(killed + 1.0));
    double base = Math.max(0, -act.link().trigger().goldstein()) * 0.8 * status.factor();
    return Math.round(Math.min(10, base + toll) * 100) / 100.0;
  }

  private static @Nullable String id(Cluster cluster, boolean actor) {
    String side = actor ? cluster.actor() : cluster.recipient();
    for (Act act : cluster.acts()) {
      Party party = actor ? act.link().actor() : act.link().recipient();
      if (party != null
          && party.name() != null
          && party.name().sort() == Name.Sort.ACTOR
          && Objects.equals(party.side(), side)) {
        return party.name().id();
      }
    }
    return null;
  }

  private static List<Evidence> evidence(Cluster cluster, CaseFacts facts) {
    String supports =
        cluster.type()
            + " "
            + cluster.actor()
            + (cluster.recipient() == null ? "" : ">" + cluster.recipient());
    List<Evidence> evidence = new ArrayList<>();
    for (Act act : cluster.acts()) {
      if (evidence.size() < EVIDENCE_PER_ACTION) {
        Evidence quote = Quotes.of(act.sentence(), act.link().hit().from(), supports);
        if (!evidence.contains(quote)) {
          evidence.add(quote);
        }
      }
    }
    facts.quotes().stream().filter(quote -> !evidence.contains(quote)).forEach(evidence::add);
    return evidence;
  }
}
