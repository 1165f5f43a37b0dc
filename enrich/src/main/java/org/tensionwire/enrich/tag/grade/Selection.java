package org.tensionwire.enrich.tag.grade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.Sides;
import org.tensionwire.enrich.tag.act.Status;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.CompiledPack;

/** Chooses which actions of a story are published, by a weighted sum of their features. */
public final class Selection {
  private static final int MOST = 8;

  private final Linear weights;
  private final long denied;

  public Selection(CompiledPack pack) {
    weights = new Linear(pack.weights(), "action");
    denied = pack.classes().mask("denied");
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

  /**
   * What is published of a story that is of tension: the likeliest in any case, at most eight. What
   * belongs to a published accusation needs a third of the chance of others: a reader who learns
   * that someone is blamed shall learn for what, and what he says to it.
   */
  public List<Cluster> choose(List<Candidate> candidates) {
    List<Cluster> chosen = new ArrayList<>();
    for (Candidate candidate : candidates) {
      double cut = chosen.isEmpty() ? 0 : weights.weight("cut");
      double needed = belongs(candidate.cluster(), chosen) ? cut / 3 : cut;
      if (candidate.chance() >= needed && chosen.size() < MOST) {
        chosen.add(candidate.cluster());
      }
    }
    return chosen;
  }

  /** Whether someone whom a chosen action blames denies it here, or is said to have done it. */
  private boolean belongs(Cluster cluster, List<Cluster> chosen) {
    boolean denial =
        cluster.type().equals("REJECT") && cluster.acts().stream().anyMatch(this::denies);
    return (denial || alleged(cluster))
        && chosen.stream().anyMatch(c -> Objects.equals(blamed(c), cluster.actor()));
  }

  private static boolean alleged(Cluster cluster) {
    return cluster.type().equals("ASSAULT") && cluster.status() == Status.ALLEGED;
  }

  private boolean denies(Act act) {
    Sentence sentence = act.sentence();
    return sentence.reading().any(sentence.from(), sentence.to(), denied);
  }

  private static @Nullable String blamed(Cluster cluster) {
    return cluster.type().equals("ACCUSE")
        ? cluster.recipient()
        : alleged(cluster) ? cluster.actor() : null;
  }
}
