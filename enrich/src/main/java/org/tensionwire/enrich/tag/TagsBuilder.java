package org.tensionwire.enrich.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensionwire.enrich.tag.act.Sides;
import org.tensionwire.enrich.tag.grade.Cluster;
import org.tensionwire.enrich.tag.grade.Directions;
import org.tensionwire.enrich.tag.pack.CompiledPack;

/** Cuts an analysis down to the tags that leave the room. */
final class TagsBuilder {
  private static final double FLOOR = 0.4;
  private static final double SHARE = 0.3;
  private static final int MOST = 10;

  private TagsBuilder() {}

  static Tags build(
      Story story,
      Analysis analysis,
      double score,
      int grade,
      List<Cluster> chosen,
      CompiledPack pack) {
    List<Entity> entities = Named.entities(analysis);
    List<Place> places = Named.places(analysis);
    boolean opinion = Opinions.marked(story, analysis.sentences(), pack);
    if (grade == 0) {
      return new Tags(
          0, score, opinion, List.of(), Directions.NONE, List.of(), entities, places, List.of());
    }
    List<Action> actions = chosen.stream().map(Actions::of).toList();
    List<Evidence> evidence = new ArrayList<>();
    actions.forEach(a -> evidence.addAll(a.evidence()));
    if (evidence.isEmpty()) {
      evidence.addAll(Quotes.ofSides(analysis.sentences()));
    }
    return new Tags(
        grade,
        score,
        opinion,
        dyads(analysis, chosen, pack),
        Directions.of(prominent(analysis.clusters())),
        actions,
        entities,
        places,
        evidence.stream().distinct().toList());
  }

  /** What sets the direction: more than is published, since many small signs make one. */
  private static List<Cluster> prominent(List<Cluster> clusters) {
    double top = clusters.isEmpty() ? 0 : clusters.get(0).score();
    double floor = Math.max(FLOOR, top * SHARE);
    return clusters.stream()
        .filter(c -> Sides.one(c.actor()) || Sides.one(c.recipient()))
        .filter(c -> c.score() >= floor)
        .limit(MOST)
        .toList();
  }

  private static List<String> dyads(Analysis analysis, List<Cluster> chosen, CompiledPack pack) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Cluster cluster : analysis.clusters()) {
      String dyad = cluster.dyad();
      if (dyad != null) {
        sums.merge(dyad, cluster.score(), Double::sum);
      }
    }
    List<String> dyads = new ArrayList<>();
    for (String dyad : Sides.DYADS) {
      double need = dyad.equals("USA-IRN") ? pack.weight("dyad-usa-irn") : pack.weight("dyad-iraq");
      if (sums.getOrDefault(dyad, 0.0) >= need) {
        dyads.add(dyad);
      }
    }
    return dyads.isEmpty() ? List.of(likely(analysis, sums)) : dyads;
  }

  private static String likely(Analysis analysis, Map<String, Double> sums) {
    String best = Sides.DYADS.get(0);
    double iran = analysis.features().getOrDefault("iran", 0.0);
    double iraq = analysis.features().getOrDefault("iraq", 0.0);
    double most = iran >= iraq ? 0.01 : -1;
    for (Map.Entry<String, Double> sum : sums.entrySet()) {
      if (sum.getValue() > most) {
        best = sum.getKey();
        most = sum.getValue();
      }
    }
    return best;
  }
}
