package org.tensionwire.enrich.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells of each block what its neighbours and kin were taken for in the first round. */
final class Chances {
  private static final int SHORT = 80;
  private static final double LIKELY = 0.5;

  private final Layout layout;
  private final List<Block> blocks;
  private final double[] chance;
  private final Map<Integer, double[]> styles = new HashMap<>();
  private final double[][] containers;
  private final double[] charsBefore;
  private double best;

  Chances(Layout layout, double[] chance) {
    this.layout = layout;
    this.blocks = layout.blocks;
    this.chance = chance;
    this.containers = new double[layout.outline.size()][];
    this.charsBefore = new double[chance.length + 1];
    for (int i = 0; i < chance.length; i++) {
      Block block = blocks.get(i);
      double weight = Math.min(200, block.text().length());
      add(styles.computeIfAbsent(layout.style(block), key -> new double[2]), weight, chance[i]);
      int container = layout.container(block);
      add(at(container), weight, chance[i]);
      add(at(layout.outline.parent(container)), weight, chance[i]);
      charsBefore[i + 1] =
          charsBefore[i] + block.text().length() * (chance[i] > LIKELY ? chance[i] : 0);
      best = Math.max(best, block.text().length() >= SHORT ? chance[i] : 0);
    }
  }

  private double[] at(int container) {
    if (containers[container] == null) {
      containers[container] = new double[2];
    }
    return containers[container];
  }

  private static void add(double[] sums, double weight, double chance) {
    sums[0] += weight;
    sums[1] += weight * chance;
  }

  /** Mean over the others of a group; a half where there are none. */
  private double mean(double[] sums, int i) {
    double weight = Math.min(200, blocks.get(i).text().length());
    double others = sums[0] - weight;
    return others < 1 ? 0.5 : Math.max(0, sums[1] - weight * chance[i]) / others;
  }

  void read(int i, FeatureSink sink) {
    Block block = blocks.get(i);
    boolean isShort = block.text().length() < SHORT;
    double before = i == 0 ? 0 : chance[i - 1];
    double after = i + 1 == chance.length ? 0 : chance[i + 1];
    sink.put(Feature.THIS_CHANCE, logit(chance[i]));
    sink.put(Feature.BEFORE_CHANCE, before);
    sink.put(Feature.AFTER_CHANCE, after);
    sink.put(Feature.BOTH_CHANCE, before * after);
    sink.put(Feature.NEAR_CHANCE, around(i));
    int container = layout.container(block);
    sink.put(Feature.CONTAINER_CHANCE, mean(at(container), i));
    sink.put(Feature.GRAND_CHANCE, mean(at(layout.outline.parent(container)), i));
    double style = mean(styles.getOrDefault(layout.style(block), new double[2]), i);
    sink.put(Feature.STYLE_CHANCE, style);
    sink.put(Feature.STYLE_CHANCE_SHORT, isShort ? style : 0);
    double all = charsBefore[chance.length];
    double done = all == 0 ? 0 : charsBefore[i] / all;
    double rest = all == 0 ? 0 : (all - charsBefore[i + 1]) / all;
    sink.put(Feature.SHARE_BEFORE, done);
    sink.put(Feature.SHARE_AFTER, rest);
    sink.put(Feature.NOTHING_BEFORE, done < 0.001);
    sink.put(Feature.NOTHING_AFTER, rest < 0.001);
    sink.put(Feature.GAP_BEFORE, gap(i, -1));
    sink.put(Feature.GAP_AFTER, gap(i, 1));
    sink.put(Feature.BEST_OF_PAGE, best);
  }

  private static double logit(double chance) {
    double bounded = Math.min(0.999, Math.max(0.001, chance));
    return Math.log(bounded / (1 - bounded)) / 7;
  }

  private double around(int i) {
    double sum = 0;
    for (int d = 1; d <= 3; d++) {
      sum += i - d >= 0 ? chance[i - d] : 0;
      sum += i + d < chance.length ? chance[i + d] : 0;
    }
    return sum / 6;
  }

  /** How many unlikely blocks stand between this one and the next likely one, as a share of ten. */
  private double gap(int i, int step) {
    int steps = 0;
    for (int at = i + step; at >= 0 && at < chance.length && steps < 10; at += step) {
      if (chance[at] > LIKELY) {
        return steps / 10.0;
      }
      steps++;
    }
    return 1;
  }
}
