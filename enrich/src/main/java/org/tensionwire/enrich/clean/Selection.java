package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import org.tensionwire.enrich.clean.Block.Kind;

/** Of the blocks of a page, those that belong to the story. */
final class Selection {
  /** From this chance on a block is taken. */
  static final double TAKEN = 0.5;

  private static final int CAPTION_CHARS = 15;

  private Selection() {}

  static PageStory of(Outline outline, Declared declared, Model model) {
    Layout layout = new Layout(outline, declared);
    double[] chances = model.judge(layout, declared);
    boolean[] taken = new boolean[chances.length];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = chances[i] > TAKEN;
    }
    return PageStory.of(layout, taken, kept(layout, taken));
  }

  /** The blocks taken, with their headings, tables and the captions between them. */
  static List<Block> kept(Layout layout, boolean[] taken) {
    Tables.take(layout, taken);
    takeHeadings(layout, taken);
    Masthead.leave(layout, taken);
    Teasers.leave(layout, taken);
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      Block block = layout.blocks.get(i);
      if (taken[i]) {
        kept.add(block.kind() == Kind.CAPTION ? block.as(Kind.PARAGRAPH) : block);
      } else if (isCaption(layout, block)) {
        kept.add(block);
      }
    }
    return Cleanup.page(layout.outline, kept);
  }

  /** A heading is of the story where what stands right under it is. */
  private static void takeHeadings(Layout layout, boolean[] taken) {
    for (int i = 0; i + 1 < taken.length; i++) {
      Block block = layout.blocks.get(i);
      taken[i] |=
          taken[i + 1]
              && block.kind() == Kind.HEADING
              && i != layout.title
              && block.linkChars() == 0
              && layout.isInBody(block)
              && layout.isClear(block)
              && layout.container(block) == layout.container(layout.blocks.get(i + 1));
    }
  }

  private static boolean isCaption(Layout layout, Block block) {
    return block.kind() == Kind.CAPTION
        && block.text().length() >= CAPTION_CHARS
        && layout.outline.isWithin(block.node(), layout.root);
  }
}
