package org.tensionwire.enrich.tag.toll;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of people; null where the text gives none.
 *
 * @param counted whether the text gives the number of killed, rather than naming one person
 * @param from the first token of the words that tell of the killed, else of the injured
 * @param to after the last of these words
 */
public record Toll(
    @Nullable Integer killed,
    @Nullable Integer killedMax,
    @Nullable Integer injured,
    boolean counted,
    int from,
    int to) {
  public static final Toll NONE = new Toll(null, null, null, false, 0, 0);

  /** Persons whom the text names or points to without counting them. */
  public static Toll persons(int killed, @Nullable Integer injured, int from, int to) {
    return new Toll(killed, null, injured, false, from, to);
  }

  public boolean empty() {
    return killed == null && injured == null;
  }
}
