package org.tensionwire.enrich.clean;

/** What stands over a story, on a page that keeps it in one element with the text. */
final class Masthead {
  private static final int SHORT = 80;

  private Masthead() {}

  /**
   * Unmarks the title, short lines above it and the line of author and date right under it. A long
   * block above the title is no masthead.
   */
  static void leave(Layout layout, boolean[] taken) {
    int title = layout.title;
    if (title < 0) {
      return;
    }
    taken[title] = false;
    for (int i = title - 1; i >= 0 && isShort(layout.blocks.get(i)); i--) {
      taken[i] = false;
    }
    int under = title + 1;
    if (under < taken.length && isByline(layout.blocks.get(under))) {
      taken[under] = false;
    }
  }

  private static boolean isShort(Block block) {
    return block.text().length() < SHORT;
  }

  private static boolean isByline(Block block) {
    return isShort(block)
        && (Wording.begins(block.text()) & Wording.BYLINE.bit()) != 0
        && !block.text().endsWith(".");
  }
}
