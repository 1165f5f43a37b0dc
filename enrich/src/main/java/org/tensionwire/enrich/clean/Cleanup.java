package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import org.tensionwire.enrich.clean.Block.Kind;

/** What is wrong with a list of blocks whatever each of them is. */
final class Cleanup {
  private static final int PULL_QUOTE_MIN = 25;
  private static final int PULL_QUOTE_MAX = 350;
  private static final int WHOLE_MIN = 1000;
  private static final int FURNITURE_MAX = 300;
  private static final int CELL_MAX = 120;
  private static final int FURNITURE =
      Wording.READ_MORE.bit()
          | Wording.SIGN_UP.bit()
          | Wording.SHARE.bit()
          | Wording.RIGHTS.bit()
          | Wording.ADVERT.bit()
          | Wording.TAGS.bit()
          | Wording.MORE_HEADING.bit();

  private Cleanup() {}

  /** Blocks of a page: what stands under a story without being of it is left, too. */
  static List<Block> page(Outline outline, List<Block> blocks) {
    List<Block> kept = new ArrayList<>(blocks);
    while (!kept.isEmpty() && isTrailer(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    return of(outline, kept);
  }

  /** Rows in one piece, nothing said twice, no heading without text. */
  private static List<Block> of(Outline outline, List<Block> blocks) {
    List<Block> kept = new ArrayList<>(rows(outline, blocks));
    kept.removeIf(block -> outline.times().containsKey(block.node()));
    dropRepeatOfAll(kept);
    dropPullQuotes(kept);
    dropDanglingHeadings(kept);
    return kept;
  }

  /** Blocks of a feed's fragment: everything but links to elsewhere. */
  static List<Block> fragment(Outline outline) {
    List<Block> kept = new ArrayList<>(outline.blocks());
    kept.removeIf(block -> block.linkShare() > 0.2 && isFurniture(block));
    while (!kept.isEmpty() && isTrailer(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    return of(outline, kept);
  }

  private static boolean isTrailer(Block block) {
    return block.linkShare() > 0.8 || block.text().length() < 60 && isFurniture(block);
  }

  private static boolean isFurniture(Block block) {
    return block.text().length() < FURNITURE_MAX && (Wording.begins(block.text()) & FURNITURE) != 0;
  }

  /** Cells that stand in one row become one block. */
  private static List<Block> rows(Outline outline, List<Block> blocks) {
    List<Block> out = new ArrayList<>();
    int row = -1;
    for (Block block : blocks) {
      int here = isCell(block) ? outline.row(block.node()) : -1;
      if (here >= 0 && here == row) {
        Block last = out.remove(out.size() - 1);
        out.add(last.withText(last.text() + " | " + block.text()));
      } else {
        out.add(block.kind() == Kind.CELL && here < 0 ? block.as(Kind.PARAGRAPH) : block);
      }
      row = here;
    }
    return out;
  }

  /** Longer cells are the columns of a page laid out in a table. */
  private static boolean isCell(Block block) {
    return block.kind() == Kind.CELL && block.text().length() <= CELL_MAX;
  }

  /** Some pages carry the whole story again in one piece, for printers or machines. */
  private static void dropRepeatOfAll(List<Block> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block whole = blocks.get(i);
      if (whole.text().length() < WHOLE_MIN) {
        continue;
      }
      String letters = Declared.letters(whole.text());
      int repeated =
          blocks.stream()
              .filter(part -> part != whole && part.text().length() >= PULL_QUOTE_MIN)
              .map(part -> Declared.letters(part.text()))
              .filter(part -> part.length() < letters.length() && letters.contains(part))
              .mapToInt(String::length)
              .sum();
      if (repeated > letters.length() / 2) {
        blocks.remove(i);
      }
    }
  }

  /** A pull quote repeats a part of another block; the block stays. */
  private static void dropPullQuotes(List<Block> blocks) {
    String all = null;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      int length = block.text().length();
      boolean suspect = block.kind() == Kind.QUOTE || block.kind() == Kind.HEADING;
      if (!suspect || length < PULL_QUOTE_MIN || length > PULL_QUOTE_MAX) {
        continue;
      }
      all = all == null ? letters(blocks) : all;
      String own = Declared.letters(block.text());
      if (own.length() >= PULL_QUOTE_MIN && all.indexOf(own) != all.lastIndexOf(own)) {
        blocks.remove(i);
        all = null;
      }
    }
  }

  private static String letters(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    for (Block block : blocks) {
      if (block.kind() != Kind.CAPTION) {
        out.append(Declared.letters(block.text())).append('\n');
      }
    }
    return out.toString();
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
