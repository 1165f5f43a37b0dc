package org.tensionwire.enrich.relate.match;

import java.util.LinkedHashMap;
import java.util.Map;

/** The keys under which a story finds incidents and an incident is found, with their weight. */
final class Keys {
  private static final int LEAD_TERMS = 12;
  private static final int TEXT_TERMS = 6;

  /** What the same code is worth beside terms, whose squares add up to one. */
  private static final double CODE = 0.3;

  private Keys() {}

  static Map<String, Double> of(Sketch story) {
    Map<String, Double> keys = new LinkedHashMap<>();
    add(keys, story, story.lead(), LEAD_TERMS);
    add(keys, story, story.text(), TEXT_TERMS);
    if (!story.codes().isEmpty()) {
      keys.put(key(story.sample(), "act", story.codes().get(0)), CODE);
    }
    return keys;
  }

  private static void add(Map<String, Double> keys, Sketch story, Weights weights, int most) {
    for (var term : weights.top(most)) {
      keys.merge(
          key(story.sample(), "term", term.getKey()),
          term.getValue() / weights.length(),
          Double::sum);
    }
  }

  static String killing(boolean sample, String person) {
    return key(sample, "killing", person);
  }

  private static String key(boolean sample, String kind, String value) {
    return (sample ? "sample" : "news") + '|' + kind + '|' + value;
  }
}
