package org.tensionwire.enrich.clean;

import java.util.Locale;
import java.util.Map;

/** Mean precision and recall over pages, and their F1. */
final class Score {
  private double precision;
  private double recall;
  private int precisions;
  private int recalls;

  /** Adds a page and tells its F1. */
  double add(String truth, String text) {
    Map<String, Integer> want = Shingles.of(truth);
    Map<String, Integer> got = Shingles.of(text);
    int hit = 0;
    for (Map.Entry<String, Integer> entry : want.entrySet()) {
      hit += Math.min(entry.getValue(), got.getOrDefault(entry.getKey(), 0));
    }
    int wanted = want.values().stream().mapToInt(Integer::intValue).sum();
    int gotten = got.values().stream().mapToInt(Integer::intValue).sum();
    if (gotten > 0) {
      precision += hit / (double) gotten;
      precisions++;
    }
    if (wanted > 0) {
      recall += hit / (double) wanted;
      recalls++;
    }
    return 2.0 * hit / Math.max(1, wanted + gotten);
  }

  double f1() {
    double p = precision / Math.max(1, precisions);
    double r = recall / Math.max(1, recalls);
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "pages %d P %.4f R %.4f F1 %.4f",
        recalls,
        precision / Math.max(1, precisions),
        recall / Math.max(1, recalls),
        f1());
  }
}
