package org.tensionwire.ingest.feed;

/** Counts what a decoder put in place of bytes that mean nothing. */
final class Replacements {
  private static final int TOLERATED_PER_THOUSAND = 10;

  private Replacements() {}

  /**
   * Whether there are any.
   *
   * @throws RefusedDocument where there are too many for the charset to be right
   */
  static boolean in(String text) throws RefusedDocument {
    int count = 0;
    for (int at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
      count++;
    }
    if (count > 1 && 1000L * count > (long) TOLERATED_PER_THOUSAND * text.length()) {
      throw new RefusedDocument(Refusal.CHARSET, "bytes do not fit the declared charset");
    }
    return count > 0;
  }
}
