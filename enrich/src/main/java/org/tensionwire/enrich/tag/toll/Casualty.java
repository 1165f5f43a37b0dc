package org.tensionwire.enrich.tag.toll;

import org.jspecify.annotations.Nullable;

/**
 * A number of people killed or hurt, told at tokens {@code from} up to, not including, {@code to}.
 *
 * @param dead whether they were killed rather than hurt
 * @param max the upper end of a range, else null
 * @param at the token of the word that says what befell them
 * @param total whether it is the sum so far ("the death toll rose to 28")
 */
public record Casualty(
    boolean dead, int min, @Nullable Integer max, int at, int from, int to, boolean total) {}
