package org.tensionwire.enrich.tag.grade;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A weighted sum of named features. Immutable. */
public final class Linear {
  private static final String BASE = "base";

  private final Map<String, Double> weights = new HashMap<>();

  /** {@code all}: of several sums; this one's names begin with the prefix and a dot. */
  public Linear(Map<String, Double> all, String prefix) {
    String start = prefix + ".";
    all.forEach(
        (name, weight) -> {
          if (name.startsWith(start)) {
            weights.put(name.substring(start.length()), weight);
          }
        });
  }

  /** The weight of a feature, 0 where it has none; {@code base} is what every sum starts from. */
  public double weight(String feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  public double sum(Map<String, Double> features) {
    double sum = weight(BASE);
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      sum += feature.getValue() * weight(feature.getKey());
    }
    return sum;
  }

  /** What each feature adds to the sum, {@code base} first. */
  public Map<String, Double> parts(Map<String, Double> features) {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put(BASE, weight(BASE));
    features.forEach((name, value) -> parts.put(name, value * weight(name)));
    return parts;
  }

  /** The sum as a chance between 0 and 1. */
  public double chance(Map<String, Double> features) {
    return 1 / (1 + Math.exp(-sum(features)));
  }
}
