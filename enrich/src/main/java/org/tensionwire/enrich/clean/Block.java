package org.tensionwire.enrich.clean;

/**
 * A run of text between two block boundaries of a page.
 *
 * @param text one line of plain text
 * @param linkChars how much of {@code text} stands in links
 * @param links number of links in it
 * @param strongChars how much of it is emphasised
 * @param node index of the innermost block element around it in {@link Outline}
 */
record Block(
    Kind kind, String text, int linkChars, int links, int strongChars, int node, boolean inLink) {

  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    CELL,
    QUOTE,
    CAPTION
  }

  /** A paragraph of plain text, which stands in no element. */
  static Block plain(String text) {
    return new Block(Kind.PARAGRAPH, text, 0, 0, 0, 0, false);
  }

  Block as(Kind other) {
    return new Block(other, text, linkChars, links, strongChars, node, inLink);
  }

  Block withText(String other) {
    return new Block(kind, other, linkChars, links, strongChars, node, inLink);
  }

  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1.0, linkChars / (double) text.length());
  }

  /** How much of a story this block looks like, in characters. */
  int weight() {
    int prose = Math.max(0, text.length() - 2 * linkChars);
    return switch (kind) {
      case PARAGRAPH, QUOTE -> text.length() < 25 ? 0 : prose;
      case ITEM, CELL -> text.length() < 40 ? 0 : prose / 2;
      case HEADING, CAPTION -> 0;
    };
  }
}
