package org.tensionwire.enrich.tag.grade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.CompiledPack;

/**
 * What the sides that a story names, and words of policy and tension near them, say of its grade.
 */
final class NameFeatures {
  private static final double LEAD = 1.5;
  private static final double HALF = 0.5;
  private static final int SHORT = 3;

  /** A sentence as far as the grade looks at it. */
  private record Line(
      boolean title,
      boolean lead,
      boolean usa,
      boolean iran,
      boolean iraq,
      boolean pair,
      boolean policy,
      boolean tense) {
    boolean foe() {
      return iran || iraq;
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final double length;

  NameFeatures(CompiledPack pack, List<Sentence> sentences, Set<Integer> unclaimed) {
    long policy = pack.classes().mask("policy");
    long tension = pack.classes().mask("tension");
    for (Sentence sentence : sentences) {
      Set<String> sides =
          sentence.parties().stream()
              .map(Party::side)
              .filter(side -> side != null)
              .collect(Collectors.toSet());
      boolean usa = sides.contains("USA");
      boolean iran = sides.contains("IRN");
      boolean iraq = sides.contains("IRQ");
      boolean tense = sentence.reading().any(sentence.from(), sentence.to(), tension);
      boolean other = iraq && (usa || iran) && tense;
      lines.add(
          new Line(
              sentence.title(),
              !sentence.title() && sentence.weight() > LEAD,
              usa,
              iran,
              iraq,
              usa && iran || other || unclaimed.contains(sentence.index()),
              sentence.reading().any(sentence.from(), sentence.to(), policy),
              tense));
    }
    length = Math.max(SHORT, lines.stream().filter(line -> !line.title()).count());
  }

  Map<String, Double> features() {
    Map<String, Double> features = new LinkedHashMap<>();
    features.put("title-pair", any(line -> line.title() && line.pair()));
    features.put("title-foe", titleFoe());
    features.put("title-policy", any(line -> line.title() && line.policy() && line.foe()));
    features.put("lead-pair", any(line -> line.lead() && line.pair()));
    features.put("lead-foe", any(line -> line.lead() && line.iran()));
    features.put("pairs", pairs() / length);
    features.put("iran", body(Line::iran) / length);
    features.put("iraq", iraq() / length);
    features.put("usa", body(Line::usa) / length);
    features.put("policy", body(line -> line.policy() && line.iran()) / length);
    features.put("tension", body(line -> line.tense() && line.foe()) / length);
    features.put("iran-count", Math.log1p(body(Line::iran)));
    features.put("iran-early", early());
    return features;
  }

  /** Whether nothing but names of Iran or Iraq speaks for tension. */
  boolean quiet() {
    return lines.stream()
        .noneMatch(
            line ->
                line.title()
                    ? line.policy() && line.foe()
                    : line.usa() || line.tense() && line.foe() || line.policy() && line.iran());
  }

  private double any(Predicate<Line> which) {
    return lines.stream().anyMatch(which) ? 1 : 0;
  }

  private double body(Predicate<Line> which) {
    return lines.stream().filter(line -> !line.title()).filter(which).count();
  }

  private double titleFoe() {
    return any(line -> line.title() && line.iran()) > 0
        ? 1
        : HALF * any(line -> line.title() && line.iraq());
  }

  private double pairs() {
    return body(line -> line.usa() && line.iran())
        + HALF * body(line -> line.pair() && !(line.usa() && line.iran()));
  }

  /** Iraq where another side is not far: by itself it is no more than a country. */
  private double iraq() {
    double near = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean other = false;
      for (int j = Math.max(0, i - 1); j < Math.min(lines.size(), i + 2); j++) {
        other |= lines.get(j).usa() || lines.get(j).iran();
      }
      near += lines.get(i).iraq() && !lines.get(i).title() && other ? 1 : 0;
    }
    return near;
  }

  /** How early the story comes to Iran. */
  private double early() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).iran()) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }
}
