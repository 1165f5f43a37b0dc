package org.tensionwire.enrich.tag.act;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.text.WordSet;

/**
 * Tells where somebody spoke: "told reporters at the plant", "a news conference in the capital".
 */
final class SayingPlace {
  private static final int REACH = 8;
  private static final double NARROW = 3.5;
  private static final Set<String> LEADS = Set.of("in", "at", "inside", "outside");
  private static final WordSet CUES =
      new WordSet(
          List.of(
              "spoke",
              "speaking",
              "speech",
              "conference",
              "briefing",
              "interview",
              "rally",
              "ceremony",
              "reporters",
              "journalists",
              "host",
              "sermon",
              "order",
              "gathering"));

  private SayingPlace() {}

  static @Nullable PlaceFound of(Sentence sentence) {
    if (!cued(sentence)) {
      return null;
    }
    for (PlaceFound place : PlaceFinder.in(sentence)) {
      if (leads(sentence, place)) {
        return place;
      }
    }
    return null;
  }

  /** Whether words of speaking lead to a place. */
  static boolean leads(Sentence sentence, PlaceFound place) {
    return LEADS.contains(place.lead())
        && place.precision() >= NARROW
        && spoken(sentence.reading(), Math.max(sentence.from(), place.from() - REACH), place);
  }

  private static boolean spoken(Reading reading, int floor, PlaceFound place) {
    for (int i = place.from() - 1; i >= floor; i--) {
      byte kind = reading.tokens().kind(i);
      if (kind == Tokens.COMMA || kind == Tokens.QUOTE || kind == Tokens.SEMICOLON) {
        return false;
      }
      if (cue(reading, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean cue(Reading reading, int i) {
    return reading.tokens().isWord(i) && CUES.has(reading.tokens(), i);
  }

  private static boolean cued(Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (cue(sentence.reading(), i)) {
        return true;
      }
    }
    return false;
  }
}
