package org.tensionwire.enrich.tag.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds where to cut a score. */
final class Cut {
  /** How much an F1 may lie below the best for its cut to count as good: it is noise. */
  private static final double SLACK = 0.005;

  private Cut() {}

  record Item(double score, boolean wanted, double weight) {}

  /** The middle of the range of cuts whose F1 is the best or nearly so. */
  static double best(List<Item> items) {
    List<Item> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparingDouble(Item::score));
    double missing = 0;
    double extra = 0;
    double both = 0;
    for (Item item : sorted) {
      both += item.wanted ? item.weight : 0;
      extra += item.wanted ? 0 : item.weight;
    }
    List<Double> cuts = new ArrayList<>();
    List<Double> f1s = new ArrayList<>();
    double top = 0;
    for (int i = 0; i + 1 < sorted.size(); i++) {
      Item item = sorted.get(i);
      both -= item.wanted ? item.weight : 0;
      missing += item.wanted ? item.weight : 0;
      extra -= item.wanted ? 0 : item.weight;
      double f1 = 2 * both / (2 * both + missing + extra);
      cuts.add((item.score + sorted.get(i + 1).score) / 2);
      f1s.add(f1);
      top = Math.max(top, f1);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < cuts.size(); i++) {
      if (f1s.get(i) >= top - SLACK) {
        low = Math.min(low, cuts.get(i));
        high = Math.max(high, cuts.get(i));
      }
    }
    return cuts.isEmpty() ? 0 : (low + high) / 2;
  }
}
