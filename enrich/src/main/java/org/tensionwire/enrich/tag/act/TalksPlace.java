package org.tensionwire.enrich.tag.act;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.text.Tokens;
import org.tensionwire.enrich.tag.text.WordSet;

/**
 * Gives the town where talks are held to the talks and the accord that the headline and the lead
 * tell of without a place.
 */
final class TalksPlace {
  private static final int OPENING = 3;
  private static final int REACH = 6;
  private static final double TOWN = 3.5;
  private static final Set<String> TYPES = Set.of("CONSULT", "AGREE");
  private static final Set<String> LEADS = Set.of("in", "at");
  private static final WordSet TALKS =
      new WordSet(
          List.of(
              "talks",
              "negotiations",
              "negotiators",
              "meeting",
              "meetings",
              "round",
              "summit",
              "mediation",
              "discussions"));

  private TalksPlace() {}

  static void hear(List<Act> acts, Sentence sentence) {
    if (acts.stream().noneMatch(TalksPlace::open)) {
      return;
    }
    PlaceFound town = of(sentence);
    for (int i = 0; town != null && i < acts.size(); i++) {
      Act act = acts.get(i);
      if (open(act)) {
        acts.set(i, act.with(act.facts().in(town, sentence)));
      }
    }
  }

  private static boolean open(Act act) {
    return TYPES.contains(act.type())
        && act.place() == null
        && !act.old()
        && act.sentence().index() <= OPENING;
  }

  private static @Nullable PlaceFound of(Sentence sentence) {
    for (PlaceFound place : PlaceFinder.in(sentence)) {
      boolean town = LEADS.contains(place.lead()) && place.precision() >= TOWN;
      if (town && held(sentence, place)) {
        return place;
      }
    }
    return null;
  }

  private static boolean held(Sentence sentence, PlaceFound place) {
    Tokens tokens = sentence.reading().tokens();
    int floor = Math.max(sentence.from(), place.from() - REACH);
    for (int i = place.from() - 1; i >= floor && tokens.kind(i) != Tokens.COMMA; i--) {
      if (tokens.isWord(i) && TALKS.has(tokens, i)) {
        return true;
      }
    }
    return false;
  }
}
