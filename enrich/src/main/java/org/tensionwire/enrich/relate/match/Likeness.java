package org.tensionwire.enrich.relate.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How likely a story reports an incident: a logistic model. Its weights were fitted to reports that
 * readers had sorted into incidents; {@code docs/relating.md} says how.
 */
final class Likeness {
  /** Number of weights. */
  static final int SIZE = 15;

  /** Sum above which a story reports an incident rather than one of its own. */
  static final double ENOUGH = -0.75;

  private static final int LONG_GAP = 14;
  private static final int FAR_DAYS = 5;
  private static final double WEEK = 7;

  private static final double[] WEIGHTS = {
    -6.51, // always
    0.33, // the story has tags
    7.75, // terms of the whole text
    4.51, // terms of headline and opening
    2.74, // headline's terms that the incident's openings have
    2.94, // codes, recipients, places and days of all actions
    0.48, // the main action is of a type that the incident has
    0.97, // the incident's code is a further action of the story
    -2.38, // weeks since the last report
    1.28, // on the day of the last report
    -2.08, // no date of publication
    -0.35, // days between the days of the acts
    -1.34, // the places exclude each other
    -0.41, // one is said, the other done
    0.69 // the story is opinion, which as a rule is about what was reported
  };

  private static final String THREAT = "THREATEN";
  private static final String ATTACK = "ASSAULT";

  private static final Set<String> DONE =
      Set.of("ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "RETREAT", "PROTEST", "AID", "COOPERATE");

  /** As it is shipped. */
  static final Likeness FITTED = new Likeness(WEIGHTS);

  private final double[] weights;

  Likeness(double[] weights) {
    this.weights = weights.clone();
  }

  double of(Sketch story, Profile incident) {
    double[] features = features(story, incident);
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }

  static double[] features(Sketch story, Profile incident) {
    double[] features = new double[SIZE];
    features[0] = 1;
    features[2] = story.text().cosine(incident.text());
    features[3] = story.lead().cosine(incident.lead());
    features[4] = story.title().coveredBy(incident.lead());
    if (story.main() != null && !incident.codes().isEmpty()) {
      tags(features, story, story.codes().get(0), incident);
    }
    return features;
  }

  private static void tags(double[] features, Sketch story, String code, Profile incident) {
    String type = code.substring(0, code.indexOf('|'));
    String known = incident.code();
    OptionalLong gap = gap(story, incident);
    features[1] = 1;
    features[5] = story.acts().cosine(incident.acts());
    features[6] = is(incident.hasType(type));
    features[7] = is(story.codes().lastIndexOf(known) > 0);
    features[8] = gap.isPresent() ? Math.min(LONG_GAP, gap.getAsLong()) / WEEK : 0;
    features[9] = is(gap.isPresent() && gap.getAsLong() == 0);
    features[10] = is(gap.isEmpty());
    features[11] = daysApart(story, incident);
    features[12] = is(areApart(story.place(), incident.places()));
    features[13] = is(isDone(type) != isDone(known.substring(0, known.indexOf('|'))));
    features[14] = is(story.opinion());
  }

  /** Whether one is a threat and the other an attack: a threat is never the act it threatens. */
  static boolean isThreatBesideAttack(Sketch story, Profile incident) {
    String type = story.main() == null ? "" : story.main().getType();
    String other = type.equals(THREAT) ? ATTACK : type.equals(ATTACK) ? THREAT : "-";
    return incident.code().startsWith(other) && !incident.hasType(type);
  }

  private static double is(boolean so) {
    return so ? 1 : 0;
  }

  private static boolean isDone(String type) {
    return DONE.contains(type);
  }

  /** Days between the story and the latest report; empty where one has no date. */
  static OptionalLong gap(Sketch story, Profile incident) {
    LocalDate day = story.day();
    LocalDate last = incident.last();
    return day == null || last == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.abs(ChronoUnit.DAYS.between(last, day)));
  }

  private static double daysApart(Sketch story, Profile incident) {
    LocalDate day = story.actDay();
    if (day == null) {
      return 0;
    }
    long apart =
        incident.days().stream()
            .mapToLong(each -> Math.abs(ChronoUnit.DAYS.between(each, day)))
            .min()
            .orElse(0);
    return Math.min(FAR_DAYS, apart);
  }

  /** Whether none of the known places contains the story's, or lies in it. */
  static boolean areApart(List<String> place, List<List<String>> known) {
    return !place.isEmpty()
        && !known.isEmpty()
        && known.stream()
            .noneMatch(each -> each.contains(place.get(0)) || place.contains(each.get(0)));
  }
}
