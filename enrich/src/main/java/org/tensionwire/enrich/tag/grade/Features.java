package org.tensionwire.enrich.tag.grade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.CompiledPack;

/** What the grade is computed from: a few numbers of a story, each with a name. */
final class Features {
  private static final List<String> CONTEXTS =
      List.of(
          "sport",
          "culture",
          "health",
          "disaster",
          "anniversary",
          "domestic",
          "other-conflict",
          "market");
  private static final double LEAD = 1.5;
  private static final double TITLE = 3;
  private static final int SHORT = 6;

  private Features() {}

  static Map<String, Double> of(
      CompiledPack pack, List<Sentence> sentences, List<Act> acts, List<Cluster> clusters) {
    Map<String, Double> features = new LinkedHashMap<>(ActFeatures.of(sentences, acts, clusters));
    Set<Integer> unclaimed = ActFeatures.unclaimed(acts);
    features.put("unclaimed", unclaimed.isEmpty() ? 0.0 : 1.0);
    NameFeatures names = new NameFeatures(pack, sentences, unclaimed);
    features.putAll(names.features());
    features.put("quiet", names.quiet() && features.getOrDefault("acts", 0.0) == 0 ? 1.0 : 0.0);
    for (String context : CONTEXTS) {
      features.put(context, share(sentences, pack.classes().mask(context)));
      features.put(context + "-first", first(sentences, pack.classes().mask(context)));
    }
    return features;
  }

  private static double share(List<Sentence> sentences, long mask) {
    double hits = 0;
    double all = 0;
    for (Sentence s : sentences) {
      double weight = s.title() ? TITLE : s.weight();
      all += weight;
      hits += s.reading().any(s.from(), s.to(), mask) ? weight : 0;
    }
    return hits / Math.max(SHORT, all);
  }

  /** Whether the title or one of the first sentences has such a word. */
  private static double first(List<Sentence> sentences, long mask) {
    return sentences.stream()
            .anyMatch(s -> s.weight() > LEAD && s.reading().any(s.from(), s.to(), mask))
        ? 1
        : 0;
  }
}
