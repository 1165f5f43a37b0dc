package org.tensionwire.enrich.tag.grade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an action stands beside the others of its story. */
final class CompanyFeatures {
  private CompanyFeatures() {}

  /** {@code all}: the story's actions, this one among them; earlier ones count as told before. */
  static Map<String, Double> of(Cluster cluster, List<Cluster> all) {
    double top = all.stream().mapToDouble(Cluster::score).max().orElse(0);
    double sum = all.stream().mapToDouble(Cluster::score).sum();
    long above = all.stream().filter(other -> other.score() > cluster.score()).count();
    int place = place(cluster, all);
    List<Cluster> before =
        all.subList(0, place).stream().filter(o -> o.type().equals(cluster.type())).toList();
    boolean again = before.stream().anyMatch(o -> o.sameEnds(cluster));
    Map<String, Double> features = new LinkedHashMap<>();
    features.put("share", sum == 0 ? 0 : cluster.score() / sum);
    features.put("of-top", top == 0 ? 0 : cluster.score() / top);
    features.put("first", is(place == 0));
    features.put("rank", Math.log1p(above));
    features.put("type-again", is(!before.isEmpty() && !again));
    features.put("again", is(again));
    features.put("company", Math.log(all.size()));
    return features;
  }

  private static int place(Cluster cluster, List<Cluster> all) {
    int place = 0;
    while (all.get(place) != cluster) {
      place++;
    }
    return place;
  }

  private static double is(boolean holds) {
    return holds ? 1 : 0;
  }
}
