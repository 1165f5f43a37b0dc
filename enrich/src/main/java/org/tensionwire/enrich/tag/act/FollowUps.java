package org.tensionwire.enrich.tag.act;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.clause.ClauseCutter;
import org.tensionwire.enrich.tag.clause.Clauses;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.time.DateFound;
import org.tensionwire.enrich.tag.time.Dates;
import org.tensionwire.enrich.tag.toll.Casualty;
import org.tensionwire.enrich.tag.toll.Toll;
import org.tensionwire.enrich.tag.toll.Tolls;

/**
 * Gives an act what a later sentence adds to it: "The rockets landed late on Saturday near X", "He
 * made the remarks in Y on Sunday", "At least 15 were killed".
 */
final class FollowUps {
  private static final int LEAD = 2;

  private final ClauseCutter cutter;
  private final LaterFacts later;

  FollowUps(CompiledPack pack) {
    cutter = new ClauseCutter(pack);
    later = new LaterFacts(pack);
  }

  /**
   * Adds to earlier acts what the sentence tells of them.
   *
   * @param acts the story's acts in order, changed in place
   * @param own how many of them come before the sentence's own
   * @param hits the sentence's triggers
   */
  void add(
      List<Act> acts,
      int own,
      Sentence sentence,
      List<TriggerHit> hits,
      @Nullable LocalDate published,
      @Nullable LocalDate anchor) {
    boolean whole = tells(acts, own);
    if (own == 0) {
      return;
    }
    List<Casualty> casualties = whole ? List.of() : Tolls.in(sentence);
    int violence = whole ? -1 : LaterWords.attack(sentence, hits, casualties);
    int speech = own < acts.size() ? -1 : LaterWords.statement(sentence);
    int at = violence >= 0 ? violence : speech;
    if (at < 0) {
      return;
    }
    int target = Earlier.of(acts, own, sentence, at, violence >= 0);
    if (target < 0) {
      return;
    }
    Clauses clauses = cutter.cut(sentence, hits);
    Act act = acts.get(target);
    Facts facts = act.facts();
    if (Earlier.undated(act)) {
      DateFound told = later.date(sentence, clauses, at, published, anchor);
      facts = told == null ? facts : facts.on(told, sentence);
    }
    PlaceFound place = LaterFacts.place(sentence, clauses, at);
    if (place != null && (act.place() == null || act.place().precision() < place.precision())) {
      facts = facts.in(place, sentence);
    }
    Toll toll = Tolls.of(casualties);
    boolean better = act.toll().killed() == null || toll.counted() && !act.toll().counted();
    if (violence >= 0 && !toll.empty() && better) {
      facts = facts.with(toll, sentence);
    }
    acts.set(target, act.with(facts));
  }

  /** A headline without a day happened on the day that the lead names, as far as that tells. */
  void lead(List<Act> acts, int own, Sentence sentence, @Nullable LocalDate published) {
    DateFound first = null;
    for (int i = 0; i < own; i++) {
      Act act = acts.get(i);
      boolean heads = act.sentence().title() && act.date() == null;
      if (!heads || sentence.index() - act.sentence().index() > LEAD) {
        continue;
      }
      first = first == null ? day(sentence, published) : first;
      if (first == null) {
        return;
      }
      acts.set(i, act.with(act.facts().on(first.reported(), sentence)));
    }
  }

  private static @Nullable DateFound day(Sentence sentence, @Nullable LocalDate published) {
    for (DateFound date :
        Dates.in(sentence.reading(), sentence.from(), sentence.to(), published, null)) {
      boolean past = published != null && !date.date().isAfter(published);
      if (past && date.day() && !date.forward() && !DayOwners.attributive(sentence, date)) {
        return date;
      }
    }
    return null;
  }

  /** Whether the sentence tells of an attack with its parties. */
  private static boolean tells(List<Act> acts, int own) {
    for (int i = own; i < acts.size(); i++) {
      if (acts.get(i).type().equals("ASSAULT")) {
        return true;
      }
    }
    return false;
  }
}
