package org.tensionwire.enrich.tag.act;

import java.util.Locale;

/** Why words of a trigger tell of no act. */
public enum Drop {
  COVERED("a longer trigger, or one that asks for more, has the words"),
  IDIOM("the words are part of a turn of phrase"),
  HYPHEN("a hyphen ties the word to the one before"),
  UNLESS("a word stands near that the trigger forbids"),
  NEEDS("no word stands near that the trigger asks for"),
  GAP("the second part of the trigger does not follow"),
  NOUN("the word is a noun here"),
  VERB("the word is a verb here"),
  PLAY("the sentence is about sport or culture"),
  NO_PARTY("the sentence names nobody"),
  NO_SIDE("neither end is one of the three sides"),
  NEGATED("it is negated"),
  QUESTION("it is asked"),
  HYPOTHETICAL("it is only supposed"),
  TAKEN_BACK("it was called off"),
  RULED("it is only what a threat, a refusal or a demand is about"),
  INFINITIVE("an infinitive that nobody plans, begins or calls for"),
  CALLED_FOR("words that are themselves only called for"),
  PLANNED("an attack that is planned is no attack");

  private final String meaning;

  Drop(String meaning) {
    this.meaning = meaning;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The same for people. */
  public String meaning() {
    return meaning;
  }
}
