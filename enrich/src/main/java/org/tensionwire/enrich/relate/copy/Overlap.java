package org.tensionwire.enrich.relate.copy;

import java.util.Arrays;

/**
 * How much of two texts is the same, told from their samples.
 *
 * <p>What counts is how much of a text lies where the other matches, not how many words do: an
 * edited copy matches thinly everywhere, a text with borrowed paragraphs matches fully in some
 * places and nowhere else.
 *
 * @param ofLater share of the later text that is covered by the earlier, from 0 to 1
 * @param ofEarlier share of the earlier text that is covered by the later
 * @param growth length of the later text by that of the earlier
 */
record Overlap(double ofLater, double ofEarlier, double growth) {
  /** So much of a copy is covered by its original; the rest is a new lead or boilerplate. */
  static final double COPIED = 0.6;

  /** So much of the original is in a copy that is longer, such as the full text of a cut one. */
  static final double CONTAINED = 0.75;

  static final double MOST_GROWTH = 2;

  /** Neighbouring samples that are looked at together. */
  private static final int WINDOW = 12;

  /** So many of them must match for the middle one to be covered. */
  private static final int MATCHES = 3;

  /** Fewer samples below the common bound than this tell nothing. */
  private static final int FEWEST = 8;

  private static final Overlap NONE = new Overlap(0, 0, 1);
  private static final Overlap SAME = new Overlap(1, 1, 1);

  static Overlap of(Signature later, Signature earlier) {
    if (later.isWhole() || earlier.isWhole()) {
      return later.equals(earlier) ? SAME : NONE;
    }
    long bound = Math.min(bound(later), bound(earlier));
    long[] mine = below(bound, later);
    long[] others = below(bound, earlier);
    if (Math.min(mine.length, others.length) < FEWEST) {
      return NONE;
    }
    return new Overlap(
        covered(mine, others), covered(others, mine), (double) mine.length / others.length);
  }

  boolean isCopy() {
    return ofLater >= COPIED || ofEarlier >= CONTAINED && growth <= MOST_GROWTH;
  }

  /** Below this a text's sample is complete. */
  private static long bound(Signature text) {
    return text.samples().length < Signature.SIZE
        ? Long.MAX_VALUE
        : Arrays.stream(text.samples()).max().orElseThrow();
  }

  private static long[] below(long bound, Signature text) {
    return Arrays.stream(text.samples()).filter(sample -> sample <= bound).toArray();
  }

  private static double covered(long[] text, long[] other) {
    long[] sorted = other.clone();
    Arrays.sort(sorted);
    int[] matchesBefore = new int[text.length + 1];
    for (int i = 0; i < text.length; i++) {
      boolean match = Arrays.binarySearch(sorted, text[i]) >= 0;
      matchesBefore[i + 1] = matchesBefore[i] + (match ? 1 : 0);
    }
    int window = Math.min(WINDOW, text.length);
    int covered = 0;
    for (int i = 0; i < text.length; i++) {
      int start = Math.max(0, Math.min(i - window / 2, text.length - window));
      if (matchesBefore[start + window] - matchesBefore[start] >= MATCHES) {
        covered++;
      }
    }
    return (double) covered / text.length;
  }
}
