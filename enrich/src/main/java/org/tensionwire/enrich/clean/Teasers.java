package org.tensionwire.enrich.clean;

import org.tensionwire.enrich.clean.Block.Kind;

/** The beginning of another story under this one: its heading leads there. */
final class Teasers {
  private static final double LINKED = 0.8;

  private Teasers() {}

  /** Unmarks what stands in one element, outside the story's, with a heading that is a link. */
  static void leave(Layout layout, boolean[] taken) {
    if (layout.title < 0) {
      return;
    }
    for (int i = layout.title + 1; i < taken.length; i++) {
      Block heading = layout.blocks.get(i);
      if (heading.kind() == Kind.HEADING && heading.linkShare() > LINKED) {
        leave(layout, layout.container(heading), taken);
      }
    }
  }

  private static void leave(Layout layout, int element, boolean[] taken) {
    Block title = layout.blocks.get(layout.title);
    boolean ofStory =
        layout.outline.isWithin(title.node(), element)
            || layout.outline.isWithin(layout.main, element)
            || layout.outline.isWithin(element, layout.main);
    for (int i = 0; !ofStory && i < taken.length; i++) {
      taken[i] &= !layout.outline.isWithin(layout.blocks.get(i).node(), element);
    }
  }
}
