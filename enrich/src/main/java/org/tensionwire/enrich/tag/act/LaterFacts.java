package org.tensionwire.enrich.tag.act;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.clause.Clause;
import org.tensionwire.enrich.tag.clause.ClauseKind;
import org.tensionwire.enrich.tag.clause.Clauses;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.time.DateFound;
import org.tensionwire.enrich.tag.time.Dates;

/** The day and the place that a sentence tells of a word that stands for an earlier act. */
final class LaterFacts {
  private static final int NEAR = 6;
  private static final int WHICH = 3;
  private static final double SITE = 5;

  private final long report;

  LaterFacts(CompiledPack pack) {
    report = pack.classes().mask("report");
  }

  /**
   * Whether words stand in the clause of an act's noun or in one that tells of it ("which ...").
   */
  private static boolean about(Clauses clauses, int at, int token) {
    Clause told = clauses.at(token);
    boolean which = told.kind() == ClauseKind.RELATIVE && Math.abs(told.start() - at) <= WHICH;
    return which || beside(at, token) || Bounds.between(told, clauses.at(at)) < Bounds.APART;
  }

  private static boolean beside(int at, int token) {
    return token >= at - WHICH && token <= at + WHICH + 1;
  }

  @Nullable DateFound date(
      Sentence sentence,
      Clauses clauses,
      int at,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor) {
    DateFound best = null;
    int least = Integer.MAX_VALUE;
    for (DateFound date :
        Dates.in(sentence.reading(), sentence.from(), sentence.to(), published, anchor)) {
      boolean future = published != null && date.date().isAfter(published);
      int gap = Math.abs(date.from() - at);
      boolean own = date.day() && !date.forward() && about(clauses, at, date.to() - 1);
      if (own && !future && !said(sentence, date, at) && gap < least) {
        best = date;
        least = gap;
      }
    }
    return best;
  }

  private boolean said(Sentence sentence, DateFound date, int at) {
    Reading reading = sentence.reading();
    int floor = Math.max(sentence.from(), date.from() - NEAR);
    for (int i = date.from() - 1; i >= floor && i != at; i--) {
      if (reading.has(i, report) && !reading.word(i).equals("told")) {
        return true;
      }
    }
    return false;
  }

  static @Nullable PlaceFound place(Sentence sentence, Clauses clauses, int at) {
    PlaceFound best = null;
    double most = 0;
    for (PlaceFound place : PlaceFinder.in(sentence)) {
      boolean hit = place.lead().isEmpty() && place.precision() >= SITE && place.plain();
      boolean there = hit || !place.lead().isEmpty() && !Places.moved(place);
      double rank =
          place.precision()
              - Math.abs(place.from() - at) * Places.PER_TOKEN
              - Bounds.between(clauses.at(place.at()), clauses.at(at));
      if (there
          && !Places.wide(place)
          && (place.plain() || PlaceFinder.site(sentence, place))
          && rank > most) {
        best = place;
        most = rank;
      }
    }
    return best;
  }
}
