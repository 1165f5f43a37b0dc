package org.tensionwire.enrich.clean;

/** A line under the headline that sums the story up, of its author's own words. */
final class Deck {
  private static final int WITHIN = 8;
  private static final int SHORTEST = 30;
  private static final int LONGEST = 350;
  private static final double LINKED = 0.3;
  private static final int OTHERWISE =
      Hint.AUTHOR.bit()
          | Hint.UNSEEN.bit()
          | Hint.RELATED.bit()
          | Hint.SIGN_UP.bit()
          | Hint.SHARE.bit();

  private Deck() {}

  /** Whether the block with index {@code i} calls itself so or is what the page's head says. */
  static boolean is(Layout layout, Declared declared, int i) {
    Block block = layout.blocks.get(i);
    int length = block.text().length();
    if (layout.title < 0
        || i <= layout.title
        || i > layout.title + WITHIN
        || length < SHORTEST
        || length > LONGEST
        || block.linkShare() > LINKED
        || block.kind() == Block.Kind.CAPTION) {
      return false;
    }
    int hints = layout.around(block) | layout.own(block);
    boolean hidden = (layout.places(block) & Place.HIDDEN.bit()) != 0;
    return !hidden
        && (hints & OTHERWISE) == 0
        && ((hints & Hint.DECK.bit()) != 0
            || declared.isDescription(Declared.letters(block.text())));
  }
}
