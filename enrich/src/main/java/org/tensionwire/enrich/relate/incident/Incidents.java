package org.tensionwire.enrich.relate.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tensionwire.contract.Action;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Report;
import org.tensionwire.pipeline.TaggedStory;

/** The states of an incident: founded by a report, changed by others. */
public final class Incidents {
  private static final int VERSION = Incident.getClassSchema().getField("version").pos();
  private static final int PHASES = Incident.getClassSchema().getField("phases").pos();

  private Incidents() {}

  public static Incident found(String id, TaggedStory story, Action action, Report report) {
    Incident blank =
        Incident.newBuilder()
            .setIncidentId(id)
            .setVersion(0)
            .setSample(story.getSample())
            .setTitle(report.getTitle())
            .setType(action.getType())
            .setActor(action.getActor())
            .setRecipient(action.getRecipient())
            .setDyads(story.getDyads())
            .setDirection(story.getDirection())
            .setSeverity(0)
            .setStatus(action.getStatus())
            .setFirstSeenAt(story.getFirstSeenAt())
            .setUpdatedAt(story.getFetchedAt())
            .setOwners(0)
            .setStateAffiliatedOwners(0)
            .setIndependentReports(0)
            .setCopies(0)
            .build();
    return report(blank, story, action, report);
  }

  /** A report is added, or takes the place of the same story's earlier one. */
  public static Incident report(Incident known, TaggedStory story, Action action, Report report) {
    Reports reports = new Reports(known.getReports()).with(report);
    Incident.Builder next = next(known, reports, story.getFetchedAt());
    next.setTolls(TollReadings.with(known.getTolls(), report));
    next.setDyads(union(known.getDyads(), story.getDyads()));
    new Told(story, action, isBest(reports, report)).into(next, known);
    return told(known, next.build(), story);
  }

  private static boolean isBest(Reports reports, Report report) {
    return reports.best().filter(best -> best.getStoryId().equals(report.getStoryId())).isPresent();
  }

  /** The story's report stays listed, but counts no longer. */
  public static Incident withdraw(Incident known, TaggedStory story) {
    Reports reports = new Reports(known.getReports()).withdrawing(story);
    return told(known, next(known, reports, story.getFetchedAt()).build(), story);
  }

  /** A story's new revision no longer reports the incident. */
  public static Incident drop(Incident known, TaggedStory story) {
    Reports reports = new Reports(known.getReports()).dropping(story.getStoryId());
    return told(known, next(known, reports, story.getFetchedAt()).build(), story);
  }

  /**
   * Two incidents turn out to be one. The one keeps its id and takes the reports of both; the other
   * forwards to it for good.
   */
  public static Merge merge(Incident from, Incident into, Instant at) {
    Reports reports = new Reports(into.getReports()).and(new Reports(from.getReports()));
    Incident.Builder elder = next(into, reports, at);
    elder.setTolls(TollReadings.both(into.getTolls(), from.getTolls()));
    elder.setDyads(union(into.getDyads(), from.getDyads()));
    elder.setFirstSeenAt(earlier(elder.getFirstSeenAt(), from.getFirstSeenAt()));
    elder.setPhases(Phases.merged(from, into, at));
    Gaps.fill(elder, into, from);
    Incident.Builder younger = next(from, new Reports(List.of()), at);
    younger.setTolls(List.of());
    younger.setPhases(Phases.ended(from, into, at));
    younger.setMergedInto(into.getIncidentId());
    return new Merge(younger.build(), elder.build());
  }

  /** {@code known} reacts to the incident {@code leader}. */
  public static Incident follow(Incident known, String leader, Instant at) {
    return next(known, new Reports(known.getReports()), at).setFollows(leader).build();
  }

  /** Whether {@code next} tells what {@code known} did not. */
  public static boolean hasNewFacts(Incident known, Incident next) {
    return !Objects.equals(known.getKilledMin(), next.getKilledMin())
        || !Objects.equals(known.getKilledMax(), next.getKilledMax())
        || !Objects.equals(known.getInjuredMin(), next.getInjuredMin())
        || !known.getStatus().equals(next.getStatus())
        || !Objects.equals(known.getPlaceId(), next.getPlaceId())
        || !Objects.equals(known.getActorId(), next.getActorId())
        || !Objects.equals(known.getRecipientId(), next.getRecipientId())
        || !Claims.disputes(known.getClaims()).equals(Claims.disputes(next.getClaims()));
  }

  /** The same under another number of its version; changes it in place. */
  static Incident numbered(Incident incident, int version) {
    incident.put(VERSION, version);
    return incident;
  }

  private static Incident told(Incident known, Incident next, TaggedStory story) {
    next.put(PHASES, Phases.after(known, next, story));
    return next;
  }

  /** Everything that follows from the reports; without a standing report nothing is left of it. */
  private static Incident.Builder next(Incident known, Reports reports, Instant at) {
    Corroboration corroboration = Corroboration.of(reports);
    Toll toll = Toll.of(corroboration);
    return Draft.of(known)
        .setVersion(known.getVersion() + 1)
        .setReports(reports.all())
        .setTitle(reports.best().map(Report::getTitle).orElse(known.getTitle()))
        .setStatus(reports.status().orElse(known.getStatus()))
        .setSeverity(reports.severity())
        .setOwners(corroboration.owners())
        .setStateAffiliatedOwners(corroboration.stateAffiliatedOwners())
        .setIndependentReports(corroboration.voices().size())
        .setCopies(corroboration.copies())
        .setClaims(Claims.of(corroboration))
        .setKilledMin(toll.killedMin())
        .setKilledMax(toll.killedMax())
        .setInjuredMin(toll.injuredMin())
        .setFirstSeenAt(firstSeen(known, reports))
        .setUpdatedAt(known.getUpdatedAt().isAfter(at) ? known.getUpdatedAt() : at);
  }

  private static Instant firstSeen(Incident known, Reports reports) {
    return reports.all().stream()
        .map(Report::getSeenAt)
        .reduce(known.getFirstSeenAt(), Incidents::earlier);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static List<String> union(List<String> known, List<String> said) {
    List<String> all = new ArrayList<>(known);
    said.stream().filter(each -> !all.contains(each)).forEach(all::add);
    return all;
  }
}
