package org.tensionwire.enrich.tag.grade;

import java.util.List;
import java.util.Map;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.CompiledPack;

/** Grades a story by a weighted sum of its features; the weights are the pack's. */
public final class Grader {
  private final CompiledPack pack;
  private final Linear weights;

  public Grader(CompiledPack pack) {
    this.pack = pack;
    this.weights = new Linear(pack.weights(), "grade");
  }

  public Map<String, Double> features(
      List<Sentence> sentences, List<Act> acts, List<Cluster> clusters) {
    return Features.of(pack, sentences, acts, clusters);
  }

  /** How much the actions of a PLOVER type count beside those of others; 1 is usual. */
  public double prominence(String type) {
    return pack.weights().getOrDefault("prominence-" + type, 1.0);
  }

  /** What each feature adds to the score; {@code base} is where it begins. */
  public Map<String, Double> contributions(Map<String, Double> features) {
    return weights.parts(features);
  }

  public double score(Map<String, Double> features) {
    return weights.sum(features);
  }

  public int grade(double score) {
    if (score >= weights.weight("central")) {
      return 2;
    }
    return score >= weights.weight("secondary") ? 1 : 0;
  }
}
