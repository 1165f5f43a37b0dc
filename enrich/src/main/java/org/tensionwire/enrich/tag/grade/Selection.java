package org.tensionwire.enrich.tag.grade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tensionwire.enrich.tag.act.Sides;
import org.tensionwire.enrich.tag.pack.CompiledPack;

/** Chooses which actions of a story are published, by a weighted sum of their features. */
public final class Selection {
  private static final int MOST = 8;

  private final Linear weights;

  public Selection(CompiledPack pack) {
    weights = new Linear(pack.weights(), "action");
  }

  /** Everything that may be published, the likeliest first. */
  public List<Candidate> candidates(List<Cluster> clusters, StoryFacts facts) {
    List<Cluster> eligible =
        clusters.stream().filter(c -> Sides.one(c.actor()) || Sides.one(c.recipient())).toList();
    List<Candidate> candidates = new ArrayList<>();
    for (Cluster cluster : eligible) {
      Map<String, Double> features = CandidateFeatures.of(cluster, eligible, facts);
      candidates.add(new Candidate(cluster, features, weights.chance(features)));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::chance).reversed());
    return List.copyOf(candidates);
  }

  /** What is published of a story that is of tension: the likeliest, at least one. */
  public List<Cluster> choose(List<Candidate> candidates) {
    double cut = weights.weight("cut");
    double first = weights.weight("first-cut");
    List<Cluster> chosen = new ArrayList<>();
    for (Candidate candidate : candidates) {
      double needed = chosen.isEmpty() ? first : cut;
      if (candidate.chance() >= needed && chosen.size() < MOST) {
        chosen.add(candidate.cluster());
      }
    }
    return chosen;
  }
}
