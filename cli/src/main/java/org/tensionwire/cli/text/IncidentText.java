package org.tensionwire.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Claim;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.Phase;
import org.tensionwire.contract.Publisher;
import org.tensionwire.contract.Report;
import org.tensionwire.contract.TollReading;

/** An incident whole, in lines for people; what strangers wrote is not made safe yet. */
public final class IncidentText {
  private static final int MAX_TITLE = 120;
  private final List<String> lines = new ArrayList<>();

  private IncidentText() {}

  public static List<String> of(Incident incident) {
    IncidentText text = new IncidentText();
    text.head(incident);
    text.section("Toll by source", incident.getTolls(), IncidentText::toll);
    text.section("Statements, claims and denials", incident.getClaims(), IncidentText::claim);
    text.section("Phases", incident.getPhases(), IncidentText::phase);
    text.section("Reports", incident.getReports(), IncidentText::report);
    return List.copyOf(text.lines);
  }

  private void head(Incident incident) {
    field("incident", incident.getIncidentId() + ", version " + incident.getVersion());
    field("sample", incident.getSample() ? "yes: invented data" : null);
    field("title", incident.getTitle());
    field("act", act(incident));
    field("actor", named(incident.getActor(), incident.getActorId()));
    field("recipient", named(incident.getRecipient(), incident.getRecipientId()));
    field("dyads", String.join(", ", incident.getDyads()));
    field("direction", incident.getDirection());
    field("date", IncidentLine.date(incident));
    field("place", place(incident));
    field(
        "toll",
        TollText.of(incident.getKilledMin(), incident.getKilledMax(), incident.getInjuredMin()));
    field("vouched by", IncidentLine.owners(incident) + ", " + IncidentLine.reports(incident));
    field("first seen", IncidentLine.TIME.format(incident.getFirstSeenAt()));
    field("updated", IncidentLine.TIME.format(incident.getUpdatedAt()));
    field("follows", incident.getFollows());
    field("merged into", incident.getMergedInto());
  }

  private void field(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      lines.add("%-12s %s".formatted(name, value));
    }
  }

  private <T> void section(String title, List<T> items, Function<T, String> line) {
    if (!items.isEmpty()) {
      lines.add("");
      lines.add(title);
      items.forEach(item -> lines.add("  " + line.apply(item)));
    }
  }

  private static String act(Incident incident) {
    return incident.getType()
        + (incident.getMode() == null ? "" : " " + incident.getMode())
        + (incident.getCameo() == null ? "" : " (CAMEO " + incident.getCameo() + ")")
        + ", "
        + incident.getStatus()
        + ", severity "
        + Math.round(incident.getSeverity() * 100) / 100.0;
  }

  private static @Nullable String named(@Nullable String side, @Nullable String id) {
    return side == null ? null : side + (id == null ? "" : " (" + id + ")");
  }

  private static @Nullable String place(Incident incident) {
    List<String> codes = new ArrayList<>();
    codes.addAll(optional(incident.getPlaceId()));
    codes.addAll(optional(incident.getCountry()));
    if (incident.getLatitude() != null && incident.getLongitude() != null) {
      codes.add(incident.getLatitude() + " " + incident.getLongitude());
    }
    String name = incident.getPlace() == null ? "" : incident.getPlace();
    return codes.isEmpty() ? name : name + " (" + String.join(", ", codes) + ")";
  }

  private static List<String> optional(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static String toll(TollReading reading) {
    String toll =
        TollText.of(reading.getKilledMin(), reading.getKilledMax(), reading.getInjuredMin());
    return IncidentLine.TIME.format(reading.getAt())
        + source(reading.getPublisherId(), reading.getStoryId())
        + "  "
        + (toll.isEmpty() ? "no number any more" : toll);
  }

  private static String claim(Claim claim) {
    return IncidentLine.TIME.format(claim.getAt())
        + source(claim.getPublisherId(), claim.getStoryId())
        + "  "
        + claim.getKind()
        + (claim.getBy() == null ? "" : " by " + claim.getBy());
  }

  private static String source(String publisher, String story) {
    return "  " + publisher + " (" + story + ")";
  }

  private static String phase(Phase phase) {
    return IncidentLine.TIME.format(phase.getAt())
        + "  "
        + phase.getKind()
        + optional(phase.getStoryId()).stream().map(id -> "  " + id).reduce("", String::concat)
        + optional(phase.getIncidentId()).stream().map(id -> "  " + id).reduce("", String::concat);
  }

  private static String report(Report report) {
    String toll = TollText.of(report.getKilledMin(), report.getKilledMax(), report.getInjuredMin());
    List<String> parts = new ArrayList<>();
    parts.add(IncidentLine.TIME.format(report.getSeenAt()));
    parts.add(report.getPublisher().getName() + ownership(report.getPublisher()));
    parts.add(report.getLanguage());
    parts.add(report.getCopyOf() == null ? "independent" : "copy of " + report.getCopyOf());
    parts.add(report.getStatus() + " " + report.getStoryId() + ":" + report.getRevision());
    parts.add(report.getActionStatus() + (toll.isEmpty() ? "" : ", " + toll));
    parts.add("“" + TerminalText.shorten(report.getTitle(), MAX_TITLE) + "”");
    parts.addAll(optional(report.getUrl()));
    return String.join("  ", parts);
  }

  private static String ownership(Publisher publisher) {
    List<String> parts = new ArrayList<>();
    optional(publisher.getOwner()).forEach(owner -> parts.add("owner " + owner));
    optional(publisher.getStateAffiliation()).forEach(state -> parts.add("affiliated " + state));
    return parts.isEmpty() ? "" : " [" + String.join(", ", parts) + "]";
  }
}
