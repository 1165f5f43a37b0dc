package org.tensionwire.enrich.clean;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensionwire.enrich.clean.Block.Kind;

/** Takes tables of figures between a story's paragraphs whole: single cells tell too little. */
final class Tables {
  private static final int FEWEST_CELLS = 4;
  private static final double LINKED = 0.3;
  private static final int CELL = 80;

  private int first = -1;
  private int last;
  private int cells;
  private int chars;
  private int linkChars;

  private Tables() {}

  static void take(Layout layout, boolean[] taken) {
    Map<Integer, Tables> tables = new HashMap<>();
    List<Block> blocks = layout.blocks;
    for (int i = 0; i < taken.length; i++) {
      Block block = blocks.get(i);
      int row = layout.outline.row(block.node());
      if (row > 0 && block.kind() == Kind.CELL && layout.isInBody(block) && layout.isClear(block)) {
        tables.computeIfAbsent(layout.outline.parent(row), key -> new Tables()).add(i, block);
      }
    }
    tables.values().stream()
        .filter(table -> table.isFigures() && table.isBetween(taken))
        .forEach(table -> Arrays.fill(taken, table.first, table.last + 1, true));
  }

  private void add(int i, Block block) {
    first = first < 0 ? i : first;
    last = i;
    cells++;
    chars += block.text().length();
    linkChars += block.linkChars();
  }

  private boolean isFigures() {
    return cells >= FEWEST_CELLS
        && last - first < 2 * cells
        && chars < CELL * cells
        && linkChars < LINKED * chars;
  }

  private boolean isBetween(boolean[] taken) {
    boolean before = false;
    for (int i = 0; i < first; i++) {
      before |= taken[i];
    }
    boolean after = false;
    for (int i = last + 1; i < taken.length; i++) {
      after |= taken[i];
    }
    return before && after;
  }
}
