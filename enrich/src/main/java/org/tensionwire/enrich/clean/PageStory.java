package org.tensionwire.enrich.clean;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The story that a page holds.
 *
 * @param after short blocks that follow the text, a line each
 */
record PageStory(Prose prose, List<Part.Entry> entries, String after) {
  static final PageStory NONE = new PageStory(Prose.NONE, List.of(), "");
  private static final int STUB = 1200;
  private static final int LONG_STUB = 2500;
  private static final int FILM_TEXT = 800;
  private static final int GALLERY_PICTURES = 4;
  private static final int GATE_WITHIN = 8;
  private static final int GATE_CHARS = 400;
  private static final Pattern GATE =
      Pattern.compile(
          "(continue|keep) reading|read (the full|the rest|on with|this (story|article))"
              + "|already (a|have an?) (subscriber|subscription|member|account)"
              + "|subscribers?[- ]only|(only|exclusive(ly)?) (available )?(to|for) (our )?(subscribers|members)"
              + "|subscribe to (read|unlock)|unlock this|lire la suite|réservé aux abonnés"
              + "|weiterlesen mit|nur für abonnenten|mit (abo|plus) lesen"
              + "|para (assinantes|suscriptores)|para seguir (lendo|leyendo)"
              + "|только для подписчиков|للمشتركين فقط",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Reads the blocks of a page, of which {@code taken} are the story's. */
  static PageStory of(Layout layout, boolean[] taken, List<Block> kept) {
    Prose prose = Prose.of(kept);
    int last = taken.length - 1;
    while (last >= 0 && !taken[last]) {
      last--;
    }
    return new PageStory(
        prose, LiveEntries.of(layout.outline, prose), last < 0 ? "" : after(layout.blocks, last));
  }

  private static String after(List<Block> blocks, int last) {
    return blocks.subList(last + 1, Math.min(blocks.size(), last + 1 + GATE_WITHIN)).stream()
        .map(Block::text)
        .filter(text -> text.length() < GATE_CHARS)
        .collect(Collectors.joining("\n"));
  }

  /** Whether the text is followed by an offer to sell the rest of it. */
  boolean gated() {
    return isGate(after);
  }

  static boolean isGate(String text) {
    return GATE.matcher(text).find();
  }

  boolean isStub(PageFacts facts) {
    return gated() && prose.length() < STUB || facts.metered() && prose.length() < LONG_STUB;
  }

  Form form(PageFacts facts) {
    if (!entries.isEmpty()) {
      return Form.LIVE;
    }
    if (facts.film() && prose.length() < FILM_TEXT) {
      return Form.VIDEO;
    }
    int shown = prose.captions().stream().mapToInt(String::length).sum();
    return prose.captions().size() >= GALLERY_PICTURES && shown > prose.length()
        ? Form.GALLERY
        : Form.ARTICLE;
  }
}
