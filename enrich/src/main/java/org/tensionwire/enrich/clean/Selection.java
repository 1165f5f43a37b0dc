package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import org.tensionwire.enrich.clean.Block.Kind;

/** Of the blocks of a page, those that belong to the story. */
final class Selection {
  /** From this chance on a block is taken. */
  static final double TAKEN = 0.5;

  private Selection() {}

  static List<Block> of(Outline outline, Declared declared, Model model) {
    Layout layout = new Layout(outline, declared);
    double[] chances = model.judge(layout, declared);
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < chances.length; i++) {
      Block block = layout.blocks.get(i);
      if (chances[i] > TAKEN) {
        kept.add(block.kind() == Kind.CAPTION ? block.as(Kind.PARAGRAPH) : block);
      } else if (isCaption(layout, block)) {
        kept.add(block);
      }
    }
    return Cleanup.of(kept);
  }

  private static boolean isCaption(Layout layout, Block block) {
    return block.kind() == Kind.CAPTION
        && block.text().length() >= 15
        && layout.outline.isWithin(block.node(), layout.root);
  }
}
