package org.tensionwire.sink.publish;

import java.util.List;
import org.tensionwire.contract.Claim;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Phase;
import org.tensionwire.contract.Report;
import org.tensionwire.contract.TollReading;

/** What the contract asks of an incident. */
final class IncidentContract {
  private IncidentContract() {}

  static List<Violation> check(Incident incident) {
    Findings findings = new Findings();
    identity(findings, incident);
    codes(findings, incident);
    place(findings, incident);
    findings.count("killed", incident.getKilledMin(), incident.getKilledMax());
    findings.count("injured", incident.getInjuredMin(), null);
    findings.time("first_seen_at", incident.getFirstSeenAt());
    findings.time("updated_at", incident.getUpdatedAt());
    owners(findings, incident);
    incident.getTolls().forEach(reading -> toll(findings, reading));
    incident.getClaims().forEach(claim -> claim(findings, claim));
    incident.getPhases().forEach(phase -> phase(findings, phase));
    incident.getReports().forEach(report -> report(findings, report));
    return findings.violations();
  }

  private static void identity(Findings findings, Incident incident) {
    findings.id("incident_id", incident.getIncidentId());
    findings.within("version", incident.getVersion(), 1, Integer.MAX_VALUE);
    findings.filled("title", incident.getTitle());
    boolean intoItself = incident.getIncidentId().equals(incident.getMergedInto());
    findings.check(!intoItself, Reason.BAD_COPY, "merged_into", incident.getMergedInto());
  }

  private static void codes(Findings findings, Incident incident) {
    findings.word("type", incident.getType(), Vocabulary.TYPES);
    findings.party("actor", incident.getActor());
    findings.party("recipient", incident.getRecipient());
    findings.words("dyads", incident.getDyads(), Vocabulary.DYADS);
    findings.word("direction", incident.getDirection(), Vocabulary.DIRECTIONS);
    findings.word("status", incident.getStatus(), Vocabulary.ACTION_STATUS);
    findings.within("severity", incident.getSeverity(), 0, 1);
  }

  private static void place(Findings findings, Incident incident) {
    findings.word("date_precision", incident.getDatePrecision(), Vocabulary.DATE_PRECISION);
    findings.country("country", incident.getCountry());
    findings.within("latitude", incident.getLatitude(), -90, 90);
    findings.within("longitude", incident.getLongitude(), -180, 180);
  }

  private static void toll(Findings findings, TollReading reading) {
    findings.time("tolls.at", reading.getAt());
    findings.id("tolls.story_id", reading.getStoryId());
    findings.count("tolls.killed", reading.getKilledMin(), reading.getKilledMax());
    findings.count("tolls.injured", reading.getInjuredMin(), null);
  }

  private static void claim(Findings findings, Claim claim) {
    findings.word("claims.kind", claim.getKind(), Vocabulary.CLAIMS);
    findings.id("claims.story_id", claim.getStoryId());
    findings.time("claims.at", claim.getAt());
  }

  private static void phase(Findings findings, Phase phase) {
    findings.word("phases.kind", phase.getKind(), Vocabulary.PHASES);
    findings.time("phases.at", phase.getAt());
  }

  private static void owners(Findings findings, Incident incident) {
    int owners = incident.getOwners();
    int affiliated = incident.getStateAffiliatedOwners();
    findings.within("owners", owners, 0, Integer.MAX_VALUE);
    findings.within("state_affiliated_owners", affiliated, 0, Integer.MAX_VALUE);
    findings.within("independent_reports", incident.getIndependentReports(), 0, Integer.MAX_VALUE);
    findings.within("copies", incident.getCopies(), 0, Integer.MAX_VALUE);
    findings.check(affiliated <= owners, Reason.BAD_BOUNDS, "state_affiliated_owners", affiliated);
  }

  private static void report(Findings findings, Report report) {
    findings.id("reports.story_id", report.getStoryId());
    findings.within("reports.revision", report.getRevision(), 1, Integer.MAX_VALUE);
    findings.word("reports.status", report.getStatus(), Vocabulary.STORY_STATUS);
    findings.word("reports.action_status", report.getActionStatus(), Vocabulary.ACTION_STATUS);
    findings.url("reports.url", report.getUrl());
    findings.language("reports.language", report.getLanguage());
    findings.count("reports.killed", report.getKilledMin(), report.getKilledMax());
    findings.count("reports.injured", report.getInjuredMin(), null);
    findings.within("reports.severity", report.getSeverity(), 0, 1);
    findings.time("reports.fetched_at", report.getFetchedAt());
    findings.time("reports.published_at", report.getPublishedAt());
    findings.time("reports.seen_at", report.getSeenAt());
    PartContract.publisher(findings, report.getPublisher());
  }
}
