package org.tensionwire.enrich.tag.grade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.Sides;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.Name;

/** What the acts of a story say of its grade: where they stand, how sure and how many they are. */
final class ActFeatures {
  /** Between Washington and Baghdad much is joint work; only these are tension. */
  private static final Set<String> DISPUTE =
      Set.of("ACCUSE", "REJECT", "THREATEN", "REQUEST", "SANCTION", "COERCE", "ASSAULT");

  private static final Set<String> HARD =
      Set.of("ACCUSE", "THREATEN", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST");

  private static final double LEAD = 1.5;
  private static final double CERTAIN = 0.8;
  private static final double STRONG = 0.78;
  private static final int SHORT = 4;

  private ActFeatures() {}

  static Map<String, Double> of(List<Sentence> sentences, List<Act> acts, List<Cluster> clusters) {
    double title = 0;
    double lead = 0;
    double body = 0;
    double best = 0;
    double certain = 0;
    double strong = 0;
    for (Act act : acts) {
      if (act.old() || !between(act)) {
        continue;
      }
      double sure = act.link().confidence() * act.status().factor() * act.link().trigger().weight();
      if (act.sentence().title()) {
        title = Math.max(title, sure);
      } else if (act.sentence().weight() > LEAD) {
        lead = Math.max(lead, sure);
      }
      strong = sure >= STRONG && HARD.contains(act.type()) ? 1 : strong;
      certain += sure >= CERTAIN ? 1 : 0;
      best = Math.max(best, sure);
      body += sure;
    }
    long length = sentences.stream().filter(s -> !s.title()).count();
    Map<String, Double> features = new LinkedHashMap<>();
    features.put("title-act", title);
    features.put("lead-act", lead);
    features.put("best-act", best);
    features.put("strong-act", strong);
    features.put("certain-acts", Math.log1p(certain));
    features.put("acts", Math.log1p(body));
    features.put("acts-share", body / Math.max(SHORT, length));
    features.put("clusters", many(clusters, c -> c.dyad() != null));
    features.put("usa-iraq-acts", many(clusters, c -> disputed(c, "USA-IRQ")));
    features.put("iran-iraq-acts", many(clusters, c -> disputed(c, "IRN-IRQ")));
    return features;
  }

  private static double many(List<Cluster> clusters, Predicate<Cluster> which) {
    return Math.log1p(clusters.stream().filter(which).count());
  }

  private static boolean disputed(Cluster cluster, String dyad) {
    return dyad.equals(cluster.dyad())
        && (DISPUTE.contains(cluster.type()) || cluster.type().equals("RETREAT"));
  }

  private static boolean between(Act act) {
    String dyad = Sides.dyad(act.link().actorSide(), act.link().recipientSide());
    return dyad != null && (!dyad.equals("USA-IRQ") || DISPUTE.contains(act.type()))
        || unclaimed(act);
  }

  /** The sentences that tell of an attack on Americans by someone unnamed. */
  static Set<Integer> unclaimed(List<Act> acts) {
    return acts.stream()
        .filter(a -> !a.old() && unclaimed(a))
        .map(a -> a.sentence().index())
        .collect(Collectors.toSet());
  }

  /** An attack by someone unnamed on Americans, on Iraqi or Iranian ground or waters. */
  private static boolean unclaimed(Act act) {
    Name place = act.place() == null ? null : act.place().name();
    return act.type().equals("ASSAULT")
        && act.link().actor() == null
        && "USA".equals(act.link().recipientSide())
        && act.link().faceless()
        && place != null
        && (Sides.one(place.country()) && !"USA".equals(place.country())
            || place.kind().equals("strait"));
  }
}
