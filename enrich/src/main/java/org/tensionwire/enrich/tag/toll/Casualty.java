package org.tensionwire.enrich.tag.toll;

import org.jspecify.annotations.Nullable;

/**
 * A number of people killed or hurt, told at tokens {@code from} up to, not including, {@code to}.
 *
 * @param dead whether they were killed rather than hurt
 * @param max the upper end of a range, else null
 * @param at the token of the word that says what befell them
 * @param total whether it is the sum so far ("the death toll rose to 28")
 * @param person whether it is one person who is pointed to ("an American contractor"), not a number
 */
public record Casualty(
    boolean dead,
    int min,
    @Nullable Integer max,
    int at,
    int from,
    int to,
    boolean total,
    boolean person) {

  static Casualty none(boolean dead, int at, int from, int to) {
    return new Casualty(dead, 0, null, at, from, to, false, false);
  }
}
