package org.tensionwire.enrich.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a page's prose stands: its root, the container with most of it, its style. */
final class Layout {
  private static final int LONG = 80;
  private static final int SOME = 25;
  private static final double ALMOST_ALL = 0.95;
  private static final double PART = 0.4;

  final Outline outline;
  final List<Block> blocks;
  final int root;
  final int main;
  final int title;
  final int firstMain;
  final int lastMain;
  private final Map<Integer, Style> styles = new HashMap<>();
  private final int[] chars;
  private final int[] linkChars;
  private final int[] counts;
  private final double[] proseIn;
  private final boolean[] cluttered;
  private final int[] around;
  private final int[] places;
  private final int[] kin;
  private final int afterTitle;
  private double prose;

  /** What the blocks of one style have in common. */
  private static final class Style {
    double prose;
    int blocks;
  }

  Layout(Outline outline, Declared declared) {
    this.outline = outline;
    this.blocks = outline.blocks();
    this.chars = new int[outline.size()];
    this.linkChars = new int[outline.size()];
    this.counts = new int[outline.size()];
    this.proseIn = new double[outline.size()];
    this.cluttered = new boolean[outline.size()];
    this.around = new int[outline.size()];
    this.places = new int[outline.size()];
    for (int node = 1; node < cluttered.length; node++) {
      cluttered[node] = cluttered[outline.parent(node)] || isClutter(node);
    }
    this.root = StoryRoot.of(outline, blocks, cluttered);
    this.title = titleAmong(declared);
    this.afterTitle = title < 0 ? 0 : blocks.get(title).node();
    blocks.forEach(this::count);
    this.main = heaviest();
    this.kin = new int[outline.size()];
    inherit();
    int first = blocks.size();
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (prose(blocks.get(i)) >= LONG && kin[blocks.get(i).node()] >= 0) {
        first = Math.min(first, i);
        last = i;
      }
    }
    this.firstMain = first;
    this.lastMain = last;
  }

  /** The block that repeats the page's declared title, a heading before others; -1 without. */
  private int titleAmong(Declared declared) {
    int found = -1;
    for (int i = 0; i < blocks.size(); i++) {
      boolean heading = blocks.get(i).kind() == Block.Kind.HEADING;
      if ((heading || found < 0) && declared.isTitle(Declared.letters(blocks.get(i).text()))) {
        found = i;
        if (heading) {
          return i;
        }
      }
    }
    return found;
  }

  private boolean isClutter(int node) {
    int hints = outline.hints(node);
    double share = outline.share(node);
    if (share < ALMOST_ALL && (hints & Hint.COMMENT.bit()) != 0) {
      return true;
    }
    return share < PART
        && ((outline.places(node) & Place.AWAY & ~Place.FIGURE.bit()) != 0
            || (hints & Hint.CLUTTER) != 0 && (hints & Hint.BODY.bit()) == 0);
  }

  /** Whether nothing around a block calls itself something else than a story. */
  boolean isClear(Block block) {
    return !cluttered[block.node()];
  }

  /** What holds the main container says nothing of its parts but that they are the body. */
  private void inherit() {
    int twin = outline.ownSignature(main);
    for (int node = 0; node < around.length; node++) {
      boolean body =
          node == main
              || outline.ownSignature(node) == twin
                  && outline.depth(node) == outline.depth(main)
                  && outline.isWithin(node, root)
                  && !cluttered[node];
      kin[node] = body ? node : node == 0 ? -1 : kin[outline.parent(node)];
      int parent = outline.parent(node);
      boolean holds = outline.isWithin(main, node);
      around[node] = around[parent] | outline.hints(node) & (holds ? Hint.BODY.bit() : -1);
      places[node] = places[parent] | outline.places(node) & (holds ? ~Place.AWAY : -1);
    }
  }

  int around(Block block) {
    return around[block.node()];
  }

  int own(Block block) {
    return outline.isWithin(main, block.node()) ? 0 : outline.hints(block.node());
  }

  int places(Block block) {
    return places[block.node()];
  }

  private void count(Block block) {
    double weight = prose(block);
    prose += weight;
    Style style = styles.computeIfAbsent(style(block), key -> new Style());
    style.prose += weight;
    style.blocks++;
    int container = container(block);
    proseIn[container] += weight;
    chars[container] += block.text().length();
    linkChars[container] += block.linkChars();
    counts[container]++;
  }

  private int heaviest() {
    double[] scores = proseIn.clone();
    for (int node = 1; node < proseIn.length; node++) {
      double own = proseIn[node];
      if (own > 0) {
        int parent = outline.parent(node);
        scores[parent] += 0.7 * own;
        scores[outline.parent(parent)] += 0.4 * own;
      }
    }
    int best = root;
    double most = 0;
    for (int node = 0; node < proseIn.length; node++) {
      double here = scores[node] * (outline.isWithin(node, root) ? 1.5 : 1);
      here *= outline.end(node) > afterTitle ? 1 : 0.4;
      if (here > most) {
        most = here;
        best = node;
      }
    }
    return best;
  }

  /** Prose of a block: long text that is not links, less of it where others would be heard. */
  private double prose(Block block) {
    int length = block.text().length() - block.linkChars();
    if (length < SOME || block.linkShare() > 0.4 || block.kind() == Block.Kind.CAPTION) {
      return 0;
    }
    return (cluttered[block.node()] ? 0.2 : 1) * (length < LONG ? 0.25 * length : length);
  }

  /** The element whose children the paragraph and its like are. */
  int container(Block block) {
    return outline.isParagraph(block.node()) || block.kind() == Block.Kind.HEADING
        ? outline.parent(block.node())
        : block.node();
  }

  int style(Block block) {
    return outline.signature(block.node());
  }

  double styleShare(Block block) {
    Style style = styles.get(style(block));
    return style == null || prose == 0 ? 0 : style.prose / prose;
  }

  int styleBlocks(Block block) {
    Style style = styles.get(style(block));
    return style == null ? 0 : style.blocks;
  }

  double proseShare(int container) {
    return prose == 0 ? 0 : proseIn[container] / prose;
  }

  double linkShare(int container) {
    return chars[container] == 0 ? 0 : linkChars[container] / (double) chars[container];
  }

  int count(int container) {
    return counts[container];
  }

  /** Whether a block stands in the main container or in a part of the page that is its twin. */
  boolean isInBody(Block block) {
    return kin[block.node()] >= 0;
  }

  boolean isInTwin(Block block) {
    return isInBody(block) && !outline.isWithin(block.node(), main);
  }

  /** Steps from the main container or its twin up to what it shares with a block. */
  int up(Block block) {
    int container = container(block);
    return kin[container] >= 0
        ? 0
        : outline.depth(main) - outline.depth(outline.common(main, container));
  }

  /** Steps from there down to the block's container. */
  int down(Block block) {
    int container = container(block);
    int from = kin[container] >= 0 ? kin[container] : outline.common(main, container);
    return outline.depth(container) - outline.depth(from);
  }
}
