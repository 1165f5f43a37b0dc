package org.tensionwire.enrich.clean;

import java.util.List;

/** Finds the element that holds a page's story: the smallest that has most of the prose. */
final class StoryRoot {
  /** A child with this share of its parent's prose is taken for it. */
  private static final double DOMINANT = 0.85;

  /** A part that calls itself the story's body is believed from this share on. */
  private static final double BELIEVED = 0.4;

  /** Smaller parts that call themselves so are something else. */
  private static final double PART = 0.12;

  private final Outline outline;
  private final int[] weights;

  private StoryRoot(Outline outline) {
    this.outline = outline;
    this.weights = new int[outline.size()];
  }

  static int of(Outline outline, List<Block> blocks, boolean[] cluttered) {
    StoryRoot finder = new StoryRoot(outline);
    for (Block block : blocks) {
      finder.weights[block.node()] += cluttered[block.node()] ? 0 : block.weight();
    }
    // Parents come before their children.
    for (int node = outline.size() - 1; node > 0; node--) {
      finder.weights[outline.parent(node)] += finder.weights[node];
    }
    return finder.narrow(finder.start());
  }

  /** The believed bodies' common element; else the page. */
  private int start() {
    int best = -1;
    for (int node = 0; node < weights.length; node++) {
      if (weights[node] >= PART * weights[0] && (outline.hints(node) & Hint.BODY.bit()) != 0) {
        best = best < 0 ? node : outline.common(best, node);
      }
    }
    return best < 0 || weights[best] < BELIEVED * weights[0] ? 0 : best;
  }

  private int narrow(int from) {
    int at = from;
    while (true) {
      int child = heaviestChild(at);
      if (child < 0 || weights[child] < DOMINANT * weights[at] || outline.isParagraph(child)) {
        return at;
      }
      at = child;
    }
  }

  private int heaviestChild(int node) {
    int best = -1;
    for (int child = node + 1;
        child < weights.length && outline.depth(child) > outline.depth(node);
        child = outline.end(child)) {
      if (weights[child] > 0 && (best < 0 || weights[child] > weights[best])) {
        best = child;
      }
    }
    return best;
  }
}
