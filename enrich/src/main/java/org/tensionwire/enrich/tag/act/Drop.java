package org.tensionwire.enrich.tag.act;

import java.util.Locale;

/** Why words of a trigger tell of no act. */
public enum Drop {
  /** A longer trigger or one that asks for more has the words. */
  COVERED,
  /** They are part of a turn of phrase. */
  IDIOM,
  /** They are tied to the word before by a hyphen. */
  HYPHEN,
  /** A word stands near that the trigger forbids. */
  UNLESS,
  /** No word stands near that the trigger asks for. */
  NEEDS,
  /** The second part of the trigger does not follow. */
  GAP,
  /** The word is a noun here. */
  NOUN,
  /** The word is a verb here. */
  VERB,
  /** The sentence is about sport or culture. */
  PLAY,
  /** The sentence names no party. */
  NO_PARTY,
  /** Neither end is one of the three sides. */
  NO_SIDE,
  NEGATED,
  QUESTION,
  HYPOTHETICAL,
  /** What was planned was called off. */
  TAKEN_BACK,
  /** It is only what a threat, a refusal or a demand is about. */
  RULED,
  /** An infinitive that nobody plans, begins or calls for. */
  INFINITIVE,
  /** A word of speech that is itself only called for. */
  CALLED_FOR,
  /** An attack that is planned is no attack. */
  PLANNED;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
