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
import org.tensionwire.enrich.tag.toll.Casualty;
import org.tensionwire.enrich.tag.toll.Toll;
import org.tensionwire.enrich.tag.toll.Tolls;

/**
 * Gives an act what a later sentence adds to it: "The rockets landed late on Saturday near X", "He
 * made the remarks in Y on Sunday", "At least 15 were killed".
 */
final class FollowUps {
  private static final int LEAD = 3;
  private static final double SITE = 5;

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
    int violence =
        whole
            ? LaterWords.other(hits, acts.subList(own, acts.size()))
            : LaterWords.attack(sentence, hits, casualties);
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
    if (!whole && Earlier.undated(act)) {
      DateFound told = later.date(sentence, clauses, at, published, anchor);
      facts = told == null ? facts : facts.on(told, sentence);
    }
    PlaceFound place = LaterFacts.place(sentence, clauses, at);
    if (place != null && adds(act.place(), place) && (!whole || place.precision() >= SITE)) {
      facts = facts.in(place, sentence);
    }
    Toll toll = Tolls.of(casualties);
    boolean better = act.toll().killed() == null || toll.counted() && !act.toll().counted();
    if (violence >= 0 && !toll.empty() && better) {
      facts = facts.with(toll, sentence);
    }
    acts.set(target, act.with(facts));
    DateFound told = facts.date();
    for (int i = 0; told != null && told.firm() && i < target; i++) {
      Act head = acts.get(i);
      boolean same = head.sentence().title() && head.type().equals(act.type());
      if (same && head.date() == null && act.sentence().index() <= LEAD) {
        acts.set(i, head.with(head.facts().on(told.reported(), facts.dated())));
      }
    }
  }

  private static boolean adds(@Nullable PlaceFound known, PlaceFound place) {
    return known == null || known.precision() < place.precision() && place.mayLieIn(known);
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
