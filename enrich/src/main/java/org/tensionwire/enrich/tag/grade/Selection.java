package org.tensionwire.enrich.tag.grade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.Sides;
import org.tensionwire.enrich.tag.act.Status;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.CompiledPack;

/** Chooses which actions of a story are published, by a weighted sum of their features. */
public final class Selection {
  private static final int MOST = 5;
  private static final int MOST_WITH_THEIRS = 8;
  private static final double THEIRS = 1.0 / 3;
  private static final double AGAIN = 2;

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

  /** What each feature adds to the sum that the chance is made of; {@code base} begins it. */
  public Map<String, Double> contributions(Candidate candidate) {
    return weights.parts(candidate.features());
  }

  /**
   * What is published of a story that is of tension: the likeliest in any case, at most five. What
   * belongs to a published accusation needs a third of the chance of others and comes on top, up to
   * eight: a reader who learns that someone is blamed shall learn for what, and what he says to it.
   * The same between the same sides on another day needs twice the chance.
   */
  public List<Cluster> choose(List<Candidate> candidates) {
    List<Cluster> chosen = new ArrayList<>();
    for (Candidate candidate : candidates) {
      double cut = chosen.isEmpty() ? 0 : weights.weight("cut");
      boolean theirs = belongs(candidate.cluster(), chosen);
      double factor = theirs ? THEIRS : again(candidate.cluster(), chosen) ? AGAIN : 1;
      boolean likely = candidate.chance() >= cut * factor;
      int room = (theirs ? MOST_WITH_THEIRS : MOST) - chosen.size();
      if (likely) {
        plainFirst(candidate.cluster(), candidates).stream()
            .filter(cluster -> !chosen.contains(cluster))
            .limit(Math.max(0, room))
            .forEach(chosen::add);
      }
    }
    return chosen;
  }

  /** An unnamed attacker stays unnamed: what the words say comes before what they may mean. */
  private static List<Cluster> plainFirst(Cluster cluster, List<Candidate> candidates) {
    return Stream.concat(
            candidates.stream()
                .map(Candidate::cluster)
                .filter(other -> Sides.OTHER.equals(other.actor()) && other.saysPlainly(cluster)),
            Stream.of(cluster))
        .toList();
  }

  /** Whether someone whom a chosen action blames denies it here, or is said to have done it. */
  private boolean belongs(Cluster cluster, List<Cluster> chosen) {
    boolean denial =
        cluster.type().equals("REJECT") && cluster.acts().stream().anyMatch(this::denies);
    return (denial || alleged(cluster))
        && chosen.stream().anyMatch(c -> Objects.equals(blamed(c), cluster.actor()));
  }

  private static boolean again(Cluster cluster, List<Cluster> chosen) {
    return chosen.stream().anyMatch(c -> c.type().equals(cluster.type()) && c.sameEnds(cluster));
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
