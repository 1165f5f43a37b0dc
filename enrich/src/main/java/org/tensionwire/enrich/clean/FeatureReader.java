package org.tensionwire.enrich.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what is known of each block of a page before any block is judged. */
final class FeatureReader {
  private static final int LIKE = 12;
  private static final int SHORT = 80;
  private static final int MORE = Wording.READ_MORE.bit() | Wording.MORE_HEADING.bit();

  private final Layout layout;
  private final List<Block> blocks;
  private final Declared declared;
  private final String[] letters;
  private final Map<String, Integer> lastSeen = new HashMap<>();
  private final Map<String, Integer> firstSeen = new HashMap<>();
  private final int lastDeclared;
  private final boolean pageHasBody;
  private int wordings;

  FeatureReader(Layout layout, Declared declared) {
    this.layout = layout;
    this.blocks = layout.blocks;
    this.declared = declared;
    this.letters = new String[blocks.size()];
    int last = -1;
    boolean body = false;
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Declared.letters(blocks.get(i).text());
      firstSeen.putIfAbsent(letters[i], i);
      lastSeen.put(letters[i], i);
      body |= inBody(blocks.get(i)) && blocks.get(i).text().length() > SHORT;
      if (Boolean.TRUE.equals(declared.hasInBody(letters[i]))) {
        last = i;
      }
    }
    this.lastDeclared = last;
    this.pageHasBody = body;
  }

  private boolean inBody(Block block) {
    return (layout.around(block) & Hint.BODY.bit()) != 0
        || (layout.places(block) & Place.ARTICLE_BODY.bit()) != 0;
  }

  /** Whether one of the last blocks beside this one announced other stories. */
  private boolean isUnderMore(int i) {
    int container = layout.container(blocks.get(i));
    for (int k = i - 1; k >= Math.max(0, i - 6); k--) {
      Block before = blocks.get(k);
      if (before.text().length() >= SHORT && before.linkShare() < 0.5) {
        return false;
      }
      if (before.text().length() < 60
          && layout.container(before) == container
          && (Wording.begins(before.text()) & MORE) != 0) {
        return true;
      }
    }
    return false;
  }

  void read(int i, FeatureSink sink) {
    Block block = blocks.get(i);
    sink.put(Feature.ONE, true);
    TextFeatures.read(block, sink);
    element(block, sink);
    bits(block, sink);
    wording(block, sink);
    place(i, block, sink);
    sameness(i, block, sink);
  }

  private static void element(Block block, FeatureSink sink) {
    sink.put(Feature.IS_HEADING, block.kind() == Block.Kind.HEADING);
    sink.put(Feature.IS_ITEM, block.kind() == Block.Kind.ITEM);
    sink.put(Feature.IS_CELL, block.kind() == Block.Kind.CELL);
    sink.put(Feature.IS_QUOTE, block.kind() == Block.Kind.QUOTE);
    sink.put(Feature.IS_CAPTION, block.kind() == Block.Kind.CAPTION);
  }

  private static boolean isProse(Block block) {
    return block.text().length() >= SHORT && block.linkShare() < 0.4;
  }

  private void bits(Block block, FeatureSink sink) {
    for (int bits = layout.places(block); bits != 0; bits &= bits - 1) {
      sink.put(Feature.at(Integer.numberOfTrailingZeros(bits)), 1);
    }
    for (int bits = layout.own(block); bits != 0; bits &= bits - 1) {
      sink.put(Feature.own(Integer.numberOfTrailingZeros(bits)), 1);
    }
    for (int bits = layout.around(block); bits != 0; bits &= bits - 1) {
      sink.put(Feature.around(Integer.numberOfTrailingZeros(bits)), 1);
    }
  }

  private void clear(Block block, boolean prose, FeatureSink sink) {
    boolean unlinked = block.linkShare() < 0.6;
    sink.put(Feature.CLEAR_IN_ROOT, true);
    sink.put(Feature.CLEAR_UNLINKED, unlinked);
    sink.put(Feature.CLEAR_PROSE, prose);
    sink.put(Feature.CLEAR_SHORT, block.text().length() < SHORT);
    sink.put(Feature.CLEAR_HEADING, block.kind() == Block.Kind.HEADING && unlinked);
    sink.put(Feature.CLEAR_PLAIN, unlinked && wordings == 0 && block.kind() != Block.Kind.CAPTION);
  }

  private void wording(Block block, FeatureSink sink) {
    wordings = 0;
    if (block.text().length() > 400) {
      return;
    }
    int found = Wording.scan(block.text().toLowerCase(Locale.ROOT));
    wordings = found;
    double weight = block.text().length() < 100 ? 1 : 0.5;
    for (int bits = found & 0xffff; bits != 0; bits &= bits - 1) {
      sink.put(Feature.begins(Integer.numberOfTrailingZeros(bits)), weight);
    }
    for (int bits = found >>> 16; bits != 0; bits &= bits - 1) {
      sink.put(Feature.has(Integer.numberOfTrailingZeros(bits)), weight);
    }
  }

  private void place(int i, Block block, FeatureSink sink) {
    boolean inRoot = layout.outline.isWithin(block.node(), layout.root);
    boolean prose = isProse(block);
    sink.put(Feature.IN_ROOT, inRoot);
    boolean clear = layout.isClear(block);
    sink.put(Feature.CLEAR, clear);
    if (clear && inRoot) {
      clear(block, prose, sink);
    }
    sink.put(Feature.ROOT_AND_PROSE, inRoot && prose);
    sink.put(Feature.ROOT_SHORT, inRoot && block.text().length() < SHORT);
    sink.put(Feature.IS_P, layout.outline.isParagraph(block.node()));
    sink.put(Feature.PROSE_P, prose && layout.outline.isParagraph(block.node()));
    sink.put(Feature.IN_TWIN, layout.isInTwin(block));
    step(layout.up(block), Feature.UP_0, sink);
    step(layout.down(block), Feature.DOWN_0, sink);
    double style = layout.styleShare(block);
    sink.put(Feature.SAME_STYLE, style);
    sink.put(Feature.SAME_STYLE_SHORT, block.text().length() < SHORT ? style : 0);
    sink.put(Feature.STYLE_PROSE, style > 0.15);
    sink.put(Feature.STYLE_BLOCKS, Math.min(1, layout.styleBlocks(block) / 20.0));
    int container = layout.container(block);
    int grand = layout.outline.parent(container);
    sink.put(Feature.CONTAINER_PROSE, layout.proseShare(container));
    sink.put(Feature.CONTAINER_LINKS, layout.linkShare(container));
    sink.put(Feature.GRAND_LINKS, layout.linkShare(grand));
    sink.put(Feature.SIBLINGS, Math.min(1, layout.count(container) / 10.0));
    position(i, sink);
    boolean body = inBody(block);
    sink.put(Feature.PAGE_HAS_BODY, pageHasBody);
    sink.put(Feature.BODY_AND_PROSE, body && prose);
    sink.put(Feature.NOT_IN_BODY, pageHasBody && !body);
  }

  private void position(int i, FeatureSink sink) {
    int before = layout.firstMain - i;
    int after = i - layout.lastMain;
    sink.put(Feature.BEFORE, before > 0);
    sink.put(Feature.AFTER, after > 0);
    sink.put(Feature.WITHIN, before <= 0 && after <= 0);
    sink.put(Feature.BEFORE_FAR, Math.min(1, Math.max(0, before) / 20.0));
    sink.put(Feature.AFTER_FAR, Math.min(1, Math.max(0, after) / 20.0));
    sink.put(Feature.FIRST_IN, before == 0);
    sink.put(Feature.LAST_IN, after == 0);
    if (layout.title >= 0) {
      sink.put(Feature.PAGE_HAS_TITLE, true);
      sink.put(Feature.BEFORE_TITLE, i < layout.title);
      int past = i - layout.title;
      sink.put(Feature.AFTER_TITLE, past > 0 ? 1 - Math.min(1, past / 100.0) : 0);
      sink.put(Feature.NEXT_TO_TITLE, past > 0 && past <= 4);
    }
    sink.put(Feature.POSITION, i / (double) blocks.size());
    Block block = blocks.get(i);
    sink.put(Feature.DECK, Deck.is(layout, declared, i));
    sink.put(Feature.UNDER_MORE, isUnderMore(i));
    sink.put(Feature.AFTER_COLON, i > 0 && blocks.get(i - 1).text().endsWith(":"));
  }

  private static void step(int steps, Feature first, FeatureSink sink) {
    sink.put(first.ordinal() + Math.min(4, steps), 1);
  }

  private void sameness(int i, Block block, FeatureSink sink) {
    String text = letters[i];
    boolean long1 = text.length() >= LIKE;
    boolean title = declared.isTitle(text);
    sink.put(Feature.IS_TITLE, title);
    sink.put(Feature.LIKE_TITLE, !title && long1 && overlaps(text, declared.title()));
    boolean description = long1 && text.equals(declared.description());
    sink.put(Feature.IS_DESCRIPTION, description);
    sink.put(
        Feature.LIKE_DESCRIPTION, !description && long1 && overlaps(text, declared.description()));
    sink.put(
        Feature.NAMES_AUTHOR,
        block.text().length() < 400
            && declared.author().length() > 4
            && block.text().toLowerCase(Locale.ROOT).contains(declared.author()));
    sink.put(Feature.SEEN_BEFORE, firstSeen.getOrDefault(text, i) < i);
    sink.put(Feature.SEEN_AFTER, lastSeen.getOrDefault(text, i) > i);
    Boolean has = declared.hasInBody(text);
    sink.put(Feature.IN_DECLARED, Boolean.TRUE.equals(has));
    sink.put(Feature.LACKS_DECLARED, Boolean.FALSE.equals(has) && i < lastDeclared);
  }

  private static boolean overlaps(String text, String other) {
    return other.length() >= LIKE && (other.startsWith(text) || text.startsWith(other));
  }
}
