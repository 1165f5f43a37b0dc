package org.tensionwire.enrich.tag;

import java.util.List;

/**
 * What the tagger found in one story.
 *
 * @param grade 2 central, 1 secondary, 0 none
 * @param score the sum the grade was cut from; comparable within one pack version only
 * @param dyads of USA-IRN, USA-IRQ, IRN-IRQ, in this order; empty with grade 0
 * @param direction escalation, de-escalation, mixed, or none with grade 0
 * @param actions the most prominent first; empty with grade 0
 */
public record Tags(
    int grade,
    double score,
    boolean opinion,
    List<String> dyads,
    String direction,
    List<Action> actions,
    List<Entity> entities,
    List<Place> places,
    List<Evidence> evidence) {
  public Tags {
    dyads = List.copyOf(dyads);
    actions = List.copyOf(actions);
    entities = List.copyOf(entities);
    places = List.copyOf(places);
    evidence = List.copyOf(evidence);
  }
}
