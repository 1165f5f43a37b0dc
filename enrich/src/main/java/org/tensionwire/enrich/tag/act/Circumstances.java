package org.tensionwire.enrich.tag.act;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.time.DateFound;
import org.tensionwire.enrich.tag.time.Dates;
import org.tensionwire.enrich.tag.toll.Casualty;
import org.tensionwire.enrich.tag.toll.Tolls;

/**
 * The days, places and casualties of a sentence, read once for all of its acts.
 *
 * @param hits the sentence's triggers, to tell which act each belongs to
 */
record Circumstances(
    Sentence sentence,
    List<TriggerHit> hits,
    @Nullable LocalDate published,
    List<DateFound> dates,
    List<PlaceFound> places,
    List<Casualty> casualties) {

  /** {@code anchor}: the day of what was told of last, null where none was. */
  static Circumstances of(
      Sentence sentence,
      List<TriggerHit> hits,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor) {
    return new Circumstances(
        sentence,
        hits,
        published,
        Dates.in(sentence.reading(), sentence.from(), sentence.to(), published, anchor),
        PlaceFinder.in(sentence),
        Tolls.in(sentence));
  }

  /** Those of one act. */
  Facts of(Link link, Status status, ActDates actDates) {
    return Facts.of(
        sentence,
        actDates.of(link, hits, dates, status, published),
        Places.of(link, hits, places),
        ActTolls.of(link, hits, casualties));
  }
}
