package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import org.tensionwire.enrich.clean.Block.Kind;

/** What is wrong with a list of blocks whatever each of them is. */
final class Cleanup {
  private Cleanup() {}

  static List<Block> of(List<Block> blocks) {
    List<Block> kept = new ArrayList<>(blocks);
    dropDanglingHeadings(kept);
    return kept;
  }

  /** A heading with nothing under it was the heading of something left out. */
  private static void dropDanglingHeadings(List<Block> blocks) {
    boolean follows = false;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Kind kind = blocks.get(i).kind();
      if (kind == Kind.HEADING && !follows) {
        blocks.remove(i);
      } else if (kind != Kind.CAPTION) {
        follows |= kind != Kind.HEADING;
      }
    }
  }
}
