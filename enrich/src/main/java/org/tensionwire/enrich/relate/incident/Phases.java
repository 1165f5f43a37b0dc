package org.tensionwire.enrich.relate.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Phase;
import org.tensionwire.pipeline.TaggedStory;

/** The steps in which an incident became known. */
final class Phases {
  static final int MAX = 100;
  private static final String FIRST_REPORTED = "first_reported";
  private static final String CORROBORATED = "corroborated";
  private static final String DONE = "done";

  private Phases() {}

  /** The phases after {@code story} turned {@code known} into {@code next}. */
  static List<Phase> after(Incident known, Incident next, TaggedStory story) {
    List<Phase> phases = new ArrayList<>(known.getPhases());
    for (String kind : kinds(known, next, story)) {
      phases.add(phase(kind, story.getFetchedAt(), story.getStoryId(), null));
    }
    return bounded(phases);
  }

  private static List<String> kinds(Incident known, Incident next, TaggedStory story) {
    if (known.getVersion() == 0) {
      return first(next);
    }
    List<String> kinds = new ArrayList<>();
    if (next.getOwners() > 1 && !has(known, CORROBORATED)) {
      kinds.add(CORROBORATED);
    }
    if (!Objects.equals(toll(known), toll(next))) {
      kinds.add("toll_changed");
    }
    kinds.addAll(disputes(known, next));
    if (!known.getStatus().equals(DONE) && next.getStatus().equals(DONE)) {
      kinds.add("confirmed");
    }
    if (story.getStatus().equals("CORRECTED")) {
      kinds.add("corrected");
    }
    if (standing(next) < standing(known)) {
      kinds.add("withdrawn");
    }
    return kinds;
  }

  private static List<String> first(Incident next) {
    List<String> kinds = new ArrayList<>(List.of(FIRST_REPORTED));
    kinds.addAll(disputes(null, next));
    return kinds;
  }

  private static List<String> disputes(@Nullable Incident known, Incident next) {
    return Stream.of(Claims.CLAIMED, Claims.DENIED)
        .filter(kind -> known == null || !Claims.has(known.getClaims(), kind))
        .filter(kind -> Claims.has(next.getClaims(), kind))
        .toList();
  }

  private static Toll toll(Incident incident) {
    return new Toll(incident.getKilledMin(), incident.getKilledMax(), incident.getInjuredMin());
  }

  private static int standing(Incident incident) {
    return incident.getIndependentReports() + incident.getCopies();
  }

  private static boolean has(Incident incident, String kind) {
    return incident.getPhases().stream().anyMatch(phase -> phase.getKind().equals(kind));
  }

  /** Those of {@code into} and {@code from} in the order of time, and the merge itself. */
  static List<Phase> merged(Incident from, Incident into, Instant at) {
    List<Phase> phases =
        new ArrayList<>(
            Stream.concat(into.getPhases().stream(), from.getPhases().stream())
                .sorted(Comparator.comparing(Phase::getAt))
                .toList());
    phases.add(phase("merged", at, null, from.getIncidentId()));
    return bounded(phases);
  }

  /** Those of {@code from} with the merge at their end. */
  static List<Phase> ended(Incident from, Incident into, Instant at) {
    List<Phase> phases = new ArrayList<>(from.getPhases());
    phases.add(phase("merged", at, null, into.getIncidentId()));
    return bounded(phases);
  }

  /** Keeps the first and the latest. */
  private static List<Phase> bounded(List<Phase> phases) {
    if (phases.size() > MAX) {
      phases.subList(1, phases.size() - MAX + 1).clear();
    }
    return phases;
  }

  private static Phase phase(
      String kind, Instant at, @Nullable String storyId, @Nullable String incidentId) {
    return Phase.newBuilder()
        .setKind(kind)
        .setAt(at)
        .setStoryId(storyId)
        .setIncidentId(incidentId)
        .build();
  }
}
