package org.tensionwire.enrich.clean;

import org.jsoup.nodes.Element;

/**
 * A run of text between two block boundaries of a page.
 *
 * @param linkChars how much of {@code text} stands in links
 * @param owner innermost block element around it
 */
record Block(Kind kind, String text, int linkChars, Element owner) {

  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    CELL,
    CAPTION
  }

  /** A paragraph of plain text, which stands in no element. */
  static Block plain(String text) {
    return new Block(Kind.PARAGRAPH, text, 0, new Element("p"));
  }

  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1.0, linkChars / (double) text.length());
  }

  /** How much of a story this block looks like, in characters. */
  int weight() {
    int prose = Math.max(0, text.length() - 2 * linkChars);
    return switch (kind) {
      case PARAGRAPH -> text.length() < 25 ? 0 : prose;
      case ITEM, CELL -> text.length() < 40 ? 0 : prose / 2;
      case HEADING, CAPTION -> 0;
    };
  }
}
