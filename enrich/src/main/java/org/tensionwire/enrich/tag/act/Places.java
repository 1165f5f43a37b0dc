package org.tensionwire.enrich.tag.act;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.name.Sentence;
import org.tensionwire.enrich.tag.name.TriggerHit;
import org.tensionwire.enrich.tag.pack.Name;

/**
 * Chooses the place of an act among those that its sentence names: the most precise of its own
 * clause, after a word of place or as what is hit.
 */
final class Places {
  static final double PER_TOKEN = 0.08;
  private static final double BARE = 1.5;
  private static final double CLAUSE = 1.5;
  private static final double LEAST = -3;
  private static final double SITE = 5;
  private static final Set<String> SOURCE = Set.of("from");
  private static final Set<String> GOAL = Set.of("to", "toward", "towards", "into", "onto");

  /** Types that are done by saying so: what they speak of lies elsewhere. */
  private static final Set<String> STATED =
      Set.of("ACCUSE", "THREATEN", "REJECT", "REQUEST", "SUPPORT", "CONCEDE", "SANCTION");

  private static final Set<String> WIDE = Set.of("region", "sea");
  private static final double NARROW = 3.5;
  private static final int NEXT = 0;
  private static final int NEW = 2;

  private Places() {}

  /** Whether acts of a type are done by saying so. */
  static boolean stated(String type) {
    return STATED.contains(type);
  }

  static @Nullable PlaceFound of(Link link, List<TriggerHit> hits, List<PlaceFound> places) {
    PlaceFound best = null;
    double bestRank = LEAST;
    for (PlaceFound place : places) {
      if (!fits(link, hits, place)) {
        continue;
      }
      double rank = rank(link, place);
      if (rank > bestRank) {
        best = place;
        bestRank = rank;
      }
    }
    return best;
  }

  private static double rank(Link link, PlaceFound place) {
    int gap =
        place.from() >= link.hit().to()
            ? place.from() - link.hit().to()
            : Math.max(0, link.hit().from() - place.to()) * 2;
    double bounds =
        Bounds.between(link.clauses().at(place.at()), link.clauses().at(link.hit().from()));
    double bare = place.lead().isEmpty() ? BARE : 0;
    return place.precision() - gap * PER_TOKEN - bare - bounds * CLAUSE;
  }

  /** Whether something comes from the place or goes there. */
  static boolean moved(PlaceFound place) {
    return SOURCE.contains(place.lead()) || GOAL.contains(place.lead());
  }

  private static boolean fits(Link link, List<TriggerHit> hits, PlaceFound place) {
    Sentence sentence = link.sentence();
    String type = link.trigger().type();
    boolean stated = STATED.contains(type);
    if (stated ? !stated(link, hits, place) : another(link, hits, place, NEW)) {
      return false;
    }
    if (building(place) && type.equals("ASSAULT")) {
      return false;
    }
    if (SOURCE.contains(place.lead()) && !type.equals("RETREAT")) {
      return false;
    }
    boolean goal = GOAL.contains(place.lead());
    if (goal && !type.equals("MOBILIZE") && place.precision() < SITE) {
      return false;
    }
    boolean country =
        place.name() != null && place.name().sort() == Name.Sort.COUNTRY && !place.plain();
    if (country && (goal || place.lead().equals("at"))) {
      return goal && type.equals("MOBILIZE");
    }
    if (!place.lead().isEmpty()) {
      return place.plain() || PlaceFinder.site(sentence, place) || !place.lead().equals("on");
    }
    return place.plain() && !wide(place);
  }

  /** "the envoy for the Middle East", "Gulf tensions": nothing happens there by being named. */
  static boolean wide(PlaceFound place) {
    Name name = place.name();
    return name != null && WIDE.contains(name.kind());
  }

  private static boolean building(PlaceFound place) {
    return place.name() != null && place.name().sort() == Name.Sort.ACTOR;
  }

  /** Whether something can have been said at a place: not in a whole country. */
  private static boolean stated(Link link, List<TriggerHit> hits, PlaceFound place) {
    if (SayingPlace.leads(link.sentence(), place)) {
      return false; // where the speaker of the sentence speaks, whoever that is
    }
    boolean threat = link.trigger().type().equals("THREATEN");
    return place.precision() >= NARROW && (threat || !another(link, hits, place, NEXT));
  }

  /**
   * Whether the place is where another act was: it follows the word of that one, which stands apart
   * ("condemned the strike in Basra", "was shelled after a raid in Mosul").
   */
  private static boolean another(Link link, List<TriggerHit> hits, PlaceFound place, int least) {
    for (TriggerHit hit : hits) {
      int gap = hit.from() - link.hit().to();
      boolean between = gap >= least && hit.to() <= place.from();
      if (between && ActTolls.violent(hit) && (least == NEXT || Apart.from(link, hit))) {
        return true;
      }
    }
    return false;
  }
}
