package org.tensionwire.enrich.tag.act;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.clause.Clause;
import org.tensionwire.enrich.tag.clause.ClauseCutter;
import org.tensionwire.enrich.tag.clause.ClauseKind;
import org.tensionwire.enrich.tag.clause.Clauses;
import org.tensionwire.enrich.tag.name.Reading;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.text.Fold;
import org.tensionwire.enrich.tag.text.Grammar;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.text.WordSet;
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
  private static final int REACH = 4;
  private static final int FAR = 40;
  private static final int LEAD = 2;
  private static final int NEAR = 6;
  private static final int WHICH = 3;
  private static final WordSet VIOLENCE =
      words(
          "attack",
          "attacks",
          "strike",
          "strikes",
          "airstrike",
          "airstrikes",
          "raid",
          "raids",
          "bombing",
          "bombings",
          "explosion",
          "explosions",
          "blast",
          "blasts",
          "rocket",
          "rockets",
          "missile",
          "missiles",
          "shelling",
          "assault",
          "killing",
          "killings",
          "assassination",
          "incident",
          "barrage",
          "salvo",
          "drone",
          "drones",
          "operation",
          "ambush",
          "clashes",
          "bombardment",
          "fire",
          "hit",
          "volley",
          "death",
          "projectiles",
          "mortars",
          "katyushas");
  private static final WordSet WORDS =
      words(
          "remarks",
          "remark",
          "comments",
          "comment",
          "statement",
          "statements",
          "announcement",
          "warning",
          "threat",
          "threats",
          "speech",
          "address",
          "interview",
          "accusation",
          "accusations",
          "tweet",
          "tweets",
          "letter",
          "decision",
          "message",
          "order",
          "vote",
          "talks",
          "meeting",
          "resolution",
          "measure",
          "move");
  private static final WordSet SPOKE = words("spoke", "speaking");

  private final ClauseCutter cutter;
  private final long report;

  private static WordSet words(String... words) {
    return new WordSet(List.of(words));
  }

  FollowUps(CompiledPack pack) {
    cutter = new ClauseCutter(pack);
    report = pack.classes().mask("report");
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
    int violence = whole ? -1 : subject(sentence, hits, casualties);
    int speech = own < acts.size() ? -1 : spoken(sentence);
    int at = violence >= 0 ? violence : speech;
    if (at < 0) {
      return;
    }
    int target = target(acts, own, sentence, at, violence >= 0);
    if (target < 0) {
      return;
    }
    Clauses clauses = cutter.cut(sentence, hits);
    Act act = acts.get(target);
    Facts facts = act.facts();
    if (undated(act)) {
      DateFound told = date(sentence, clauses, at, published, anchor);
      facts = told == null ? facts : facts.on(told, sentence);
    }
    PlaceFound place = place(sentence, clauses, at);
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

  /** The token that stands for an attack told of before; -1 where none does. */
  private static int subject(Sentence sentence, List<TriggerHit> hits, List<Casualty> casualties) {
    for (TriggerHit hit : hits) {
      if (ActTolls.violent(hit)) {
        return hit.from();
      }
    }
    int noun = definite(sentence, VIOLENCE);
    return noun >= 0 || casualties.isEmpty() ? noun : casualties.get(0).at();
  }

  private static int spoken(Sentence sentence) {
    int noun = definite(sentence, WORDS);
    if (noun >= 0) {
      return noun;
    }
    Tokens tokens = sentence.reading().tokens();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (tokens.isWord(i) && SPOKE.has(tokens, i)) {
        return i;
      }
    }
    return -1;
  }

  /** "the attack", "his remarks", "Monday's announcement". */
  private static int definite(Sentence sentence, WordSet nouns) {
    Reading reading = sentence.reading();
    Tokens tokens = reading.tokens();
    for (int i = sentence.from() + 1; i < sentence.to(); i++) {
      if (tokens.isWord(i) && nouns.has(tokens, i)) {
        for (int k = i - 1; k >= Math.max(sentence.from(), i - 3); k--) {
          String word = reading.word(k);
          if (reading.is(k, Grammar.DETERMINER)
                  && !word.equals("a")
                  && !word.equals("an")
                  && !word.equals("no")
                  && !word.equals("any")
              || tokens.kind(k) == Tokens.POSSESSIVE) {
            return i;
          }
        }
      }
    }
    return -1;
  }

  /**
   * The act of the kind in the nearest sentence before that has one: one with the same noun first,
   * then one without a day, then the weightiest.
   */
  private static int target(List<Act> acts, int own, Sentence sentence, int at, boolean violence) {
    boolean wide = violence && weekday(sentence, at);
    int reach = wide ? FAR : REACH;
    int best = -1;
    double most = 0;
    for (int i = own - 1; i >= 0; i--) {
      Act act = acts.get(i);
      boolean far = sentence.index() - act.sentence().index() > reach;
      if (far || best >= 0 && !wide && acts.get(best).sentence() != act.sentence()) {
        break;
      }
      boolean fits = violence ? act.type().equals("ASSAULT") : ActDates.spoken(act.type());
      boolean open = undated(act);
      double rank = act.score() + (named(act, sentence, at) ? 20 : 0) + (open ? 10 : 0);
      fits &= open || !wide;
      if (fits && !act.old() && rank > most) {
        best = i;
        most = rank;
      }
    }
    return best;
  }

  /** "the Friday strike" speaks of one told of anywhere before. */
  private static boolean weekday(Sentence sentence, int at) {
    Tokens tokens = sentence.reading().tokens();
    for (int i = Math.max(sentence.from(), at - 3); i < at; i++) {
      if (tokens.isWord(i) && Dates.isWeekday(tokens.raw(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether no day is known for an act, or none but that of its report. */
  private static boolean undated(Act act) {
    DateFound date = act.date();
    return date == null || !date.firm() || !date.day();
  }

  private static boolean named(Act act, Sentence sentence, int at) {
    String noun = single(sentence, at);
    TriggerHit hit = act.link().hit();
    for (int i = hit.from(); i <= Math.min(hit.to(), act.sentence().to() - 1); i++) {
      if (single(act.sentence(), i).equals(noun)) {
        return true;
      }
    }
    return false;
  }

  private static String single(Sentence sentence, int token) {
    String word = Fold.of(sentence.reading().tokens().raw(token));
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
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

  private @Nullable DateFound date(
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

  private static @Nullable PlaceFound place(Sentence sentence, Clauses clauses, int at) {
    PlaceFound best = null;
    double most = 0;
    for (PlaceFound place : PlaceFinder.in(sentence)) {
      boolean there = !place.lead().isEmpty() && !Places.moved(place);
      double rank =
          place.precision()
              - Math.abs(place.from() - at) * Places.PER_TOKEN
              - Bounds.between(clauses.at(place.at()), clauses.at(at));
      if (there && (place.plain() || PlaceFinder.site(sentence, place)) && rank > most) {
        best = place;
        most = rank;
      }
    }
    return best;
  }
}
