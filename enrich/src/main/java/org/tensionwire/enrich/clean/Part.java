package org.tensionwire.enrich.clean;

import java.time.Instant;
import java.util.Locale;
import org.tensionwire.enrich.tag.Span;

/**
 * A block of a story's text.
 *
 * @param span where it stands in the text
 */
public record Part(Kind kind, Span span) {

  public enum Kind {
    PARAGRAPH,
    HEADING,
    QUOTE,
    ITEM,
    /** A table's row, its cells divided by bars. */
    ROW;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An entry of a live page.
   *
   * @param time when the page says it was written
   * @param span from its first block to its last
   */
  public record Entry(Instant time, Span span) {}
}
