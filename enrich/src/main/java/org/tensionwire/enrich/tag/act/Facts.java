package org.tensionwire.enrich.tag.act;

import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.time.DateFound;
import org.tensionwire.enrich.tag.toll.Toll;

/**
 * When and where an act was and what it cost in lives, each with the sentence that says so.
 *
 * @param dated counts the tokens of {@code date}
 * @param placed counts the tokens of {@code place}
 * @param told counts the tokens of {@code toll}
 */
public record Facts(
    @Nullable DateFound date,
    Sentence dated,
    @Nullable PlaceFound place,
    Sentence placed,
    Toll toll,
    Sentence told) {

  static Facts of(
      Sentence sentence, @Nullable DateFound date, @Nullable PlaceFound place, Toll toll) {
    return new Facts(date, sentence, place, sentence, toll, sentence);
  }

  Facts on(DateFound newDate, Sentence sentence) {
    return new Facts(newDate, sentence, place, placed, toll, told);
  }

  Facts in(PlaceFound newPlace, Sentence sentence) {
    return new Facts(date, dated, newPlace, sentence, toll, told);
  }

  Facts with(Toll newToll, Sentence sentence) {
    return new Facts(date, dated, place, placed, newToll, sentence);
  }
}
