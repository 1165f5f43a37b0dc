package org.tensionwire.enrich.relate.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Report;
import org.tensionwire.pipeline.TaggedStory;

/** The states of an incident: founded by a report, changed by others. */
public final class Incidents {
  private Incidents() {}

  public static Incident found(String id, TaggedStory story, Action action, Report report) {
    Incident blank =
        Incident.newBuilder()
            .setIncidentId(id)
            .setVersion(0)
            .setSample(story.getSample())
            .setTitle(story.getTitle())
            .setType(action.getType())
            .setMode(action.getMode())
            .setActor(action.getActor())
            .setActorId(action.getActorId())
            .setRecipient(action.getRecipient())
            .setRecipientId(action.getRecipientId())
            .setDyads(story.getDyads())
            .setDirection(story.getDirection())
            .setSeverity(0)
            .setStatus(action.getStatus())
            .setDate(action.getDate())
            .setPlace(action.getPlace())
            .setPlaceId(action.getPlaceId())
            .setKilledMin(null)
            .setKilledMax(null)
            .setFirstSeenAt(story.getFirstSeenAt())
            .setUpdatedAt(story.getFetchedAt())
            .setOwners(0)
            .setStateAffiliatedOwners(0)
            .setIndependentReports(0)
            .setCopies(0)
            .setMergedInto(null)
            .setFollows(null)
            .setReports(List.of())
            .build();
    return report(blank, story, action, report);
  }

  /** A report is added, or takes the place of the same story's earlier one. */
  public static Incident report(Incident known, TaggedStory story, Action action, Report report) {
    Incident.Builder next =
        next(known, new Reports(known.getReports()).with(report), story.getFetchedAt());
    next.setMode(firstKnown(known.getMode(), action.getMode()));
    next.setActorId(firstKnown(known.getActorId(), action.getActorId()));
    next.setRecipientId(firstKnown(known.getRecipientId(), action.getRecipientId()));
    next.setDate(known.getDate() == null ? action.getDate() : known.getDate());
    next.setPlace(firstKnown(known.getPlace(), action.getPlace()));
    next.setPlaceId(firstKnown(known.getPlaceId(), action.getPlaceId()));
    next.setDyads(union(known.getDyads(), story.getDyads()));
    next.setSeverity(Math.max(known.getSeverity(), action.getSeverity()));
    return next.build();
  }

  public static Incident withdraw(Incident known, TaggedStory story) {
    return next(known, new Reports(known.getReports()).withdrawing(story), story.getFetchedAt())
        .build();
  }

  /** A story's new revision no longer reports the incident. */
  public static Incident drop(Incident known, TaggedStory story) {
    return next(
            known,
            new Reports(known.getReports()).dropping(story.getStoryId()),
            story.getFetchedAt())
        .build();
  }

  /** Whether {@code next} tells what {@code known} did not. */
  public static boolean hasNewFacts(Incident known, Incident next) {
    return !Objects.equals(known.getKilledMin(), next.getKilledMin())
        || !Objects.equals(known.getKilledMax(), next.getKilledMax())
        || !known.getStatus().equals(next.getStatus())
        || !Objects.equals(known.getPlaceId(), next.getPlaceId())
        || !Objects.equals(known.getActorId(), next.getActorId())
        || !Objects.equals(known.getRecipientId(), next.getRecipientId());
  }

  /** Everything that follows from the reports; without a standing report nothing is left of it. */
  private static Incident.Builder next(Incident known, Reports reports, Instant at) {
    Instant updated = known.getUpdatedAt().isAfter(at) ? known.getUpdatedAt() : at;
    Incident.Builder next = withoutReports(known);
    next.setVersion(known.getVersion() + 1);
    next.setReports(reports.all());
    next.setTitle(reports.best().map(Report::getTitle).orElse(known.getTitle()));
    next.setStatus(reports.status().orElse(known.getStatus()));
    next.setOwners(reports.owners());
    next.setStateAffiliatedOwners(reports.stateAffiliatedOwners());
    next.setIndependentReports(reports.independentReports());
    next.setCopies(reports.copies());
    next.setKilledMin(reports.killedMin());
    next.setKilledMax(reports.killedMax());
    next.setFirstSeenAt(firstSeen(known, reports));
    next.setUpdatedAt(updated);
    if (reports.isEmpty()) {
      next.setSeverity(0);
    }
    return next;
  }

  /** Copies field by field: Avro's own copy would copy every report. */
  private static Incident.Builder withoutReports(Incident known) {
    return Incident.newBuilder()
        .setIncidentId(known.getIncidentId())
        .setSample(known.getSample())
        .setType(known.getType())
        .setMode(known.getMode())
        .setActor(known.getActor())
        .setActorId(known.getActorId())
        .setRecipient(known.getRecipient())
        .setRecipientId(known.getRecipientId())
        .setDyads(known.getDyads())
        .setDirection(known.getDirection())
        .setSeverity(known.getSeverity())
        .setDate(known.getDate())
        .setPlace(known.getPlace())
        .setPlaceId(known.getPlaceId())
        .setMergedInto(known.getMergedInto())
        .setFollows(known.getFollows());
  }

  private static Instant firstSeen(Incident known, Reports reports) {
    return reports.all().stream()
        .map(Report::getSeenAt)
        .min(Instant::compareTo)
        .filter(known.getFirstSeenAt()::isAfter)
        .orElse(known.getFirstSeenAt());
  }

  private static @Nullable String firstKnown(@Nullable String known, @Nullable String said) {
    return known == null ? said : known;
  }

  private static List<String> union(List<String> known, List<String> said) {
    List<String> all = new ArrayList<>(known);
    said.stream().filter(each -> !all.contains(each)).forEach(all::add);
    return all;
  }
}
