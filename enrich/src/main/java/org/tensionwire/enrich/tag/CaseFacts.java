package org.tensionwire.enrich.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.act.Act;
import org.tensionwire.enrich.tag.act.PlaceFound;
import org.tensionwire.enrich.tag.grade.Cluster;
import org.tensionwire.enrich.tag.name.Mention;
import org.tensionwire.enrich.tag.name.Party;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.pack.Name;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.time.DateFound;
import org.tensionwire.enrich.tag.toll.Toll;

/**
 * Chooses among all mentions of an action which tells best when and where it was and what it cost.
 *
 * @param dated the mention that tells the date, {@code placed} the place, {@code lethal} the
 *     killed, {@code harmful} the hurt; each null where none does
 * @param victims how many killed persons the mentions name, where none counts them
 */
record CaseFacts(
    @Nullable Act dated,
    @Nullable Act placed,
    @Nullable Act lethal,
    @Nullable Act harmful,
    int victims) {
  private static final double ASIDE = 0.25;
  private static final double REGION = 2;

  /** How prominently a number must be told beside the person who is named as killed. */
  private static final double COUNT = 0.4;

  static CaseFacts of(Cluster cluster) {
    Act dated = null;
    Act placed = null;
    Act lethal = null;
    Act harmful = null;
    Set<String> victims = new HashSet<>();
    int together = 0;
    for (Act act : cluster.tellers()) {
      dated =
          dated == null && Objects.equals(act.date(), cluster.date()) && act.date() != null
              ? act
              : dated;
      placed = places(act, placed) ? act : placed;
      lethal = counts(act, lethal) ? act : lethal;
      harmful = harmful == null && act.toll().injured() != null ? act : harmful;
      if (act.toll().killed() != null && !act.toll().counted()) {
        victims.add(victim(act));
        together = Math.max(together, act.toll().killed());
      }
    }
    if (victims.size() > 1) {
      victims.remove("");
    }
    return new CaseFacts(dated, placed, lethal, harmful, Math.max(together, victims.size()));
  }

  /** Whom one person killed is named as; "" where only his office or nothing is. */
  private static String victim(Act act) {
    Party victim = act.link().recipient();
    Name name = victim == null || !victim.person() ? null : victim.name();
    return victim == null || name == null || victim.carried() || !named(act.sentence(), victim)
        ? ""
        : name.id();
  }

  /** Whether a person is called by name: "the head of the force" is not. */
  private static boolean named(Sentence sentence, Party person) {
    Tokens tokens = sentence.reading().tokens();
    for (Mention mention : sentence.mentions()) {
      boolean inside = person.from() <= mention.from() && mention.to() <= person.to();
      if (inside && mention.name().equals(person.name())) {
        return IntStream.range(mention.from(), mention.to())
            .allMatch(i -> !tokens.isWord(i) || tokens.capital(i) || tied(tokens, i));
      }
    }
    return false;
  }

  /** "al-" and what follows it. */
  private static boolean tied(Tokens tokens, int i) {
    return tokens.glued(i) || i + 1 < tokens.count() && tokens.glued(i + 1);
  }

  @Nullable DateFound date() {
    return dated == null ? null : dated.date();
  }

  @Nullable PlaceFound place() {
    return placed == null ? null : placed.place();
  }

  @Nullable String placeWords() {
    PlaceFound place = place();
    return placed == null || place == null
        ? null
        : words(placed.facts().placed(), place.from(), place.to());
  }

  @Nullable Integer killed() {
    return lethal == null
        ? null
        : lethal.toll().counted() ? lethal.toll().killed() : Integer.valueOf(victims);
  }

  @Nullable Integer killedMax() {
    return lethal == null ? null : lethal.toll().killedMax();
  }

  @Nullable Integer injured() {
    return harmful == null ? null : harmful.toll().injured();
  }

  /** The words that these facts were read from. */
  List<Evidence> quotes() {
    List<Evidence> quotes = new ArrayList<>();
    DateFound date = date();
    if (dated != null && date != null) {
      quotes.add(Quotes.of(dated.facts().dated(), date.from(), date.to(), "date"));
    }
    PlaceFound place = place();
    if (placed != null && place != null) {
      quotes.add(Quotes.of(placed.facts().placed(), place.from(), place.to(), "place"));
    }
    if (lethal != null) {
      Toll toll = lethal.toll();
      quotes.add(Quotes.of(lethal.facts().told(), toll.from(), toll.to(), "killed"));
    }
    return quotes;
  }

  /**
   * Whether one mention places the action more precisely than another, and is no mere aside. A
   * headline is short of words: the text says as precisely where.
   */
  private static boolean places(Act act, @Nullable Act than) {
    PlaceFound place = act.place();
    if (place == null) {
      return false;
    }
    PlaceFound other = than == null ? null : than.place();
    if (than == null || other == null) {
      return true;
    }
    if (act.type().equals("MOBILIZE") && other.name() != null && other.precision() >= REGION) {
      return false; // forces sent to a region do not go to another one
    }
    boolean fuller = than.sentence().title() && place.precision() == other.precision();
    return act.score() >= than.score() * ASIDE
        && (fuller || place.precision() > other.precision() && place.mayLieIn(other));
  }

  /** A number that the text gives counts more than one person whom it names. */
  private static boolean counts(Act act, @Nullable Act than) {
    return act.toll().killed() != null
        && (than == null
            || act.toll().counted()
                && !than.toll().counted()
                && act.score() >= than.score() * COUNT);
  }

  private static String words(Sentence sentence, int from, int to) {
    Tokens tokens = sentence.reading().tokens();
    return tokens.text().substring(tokens.start(from), tokens.end(to - 1));
  }
}
