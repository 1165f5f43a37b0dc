package org.tensionwire.cli.text;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Incident;

/** An incident as one line for people. */
public final class IncidentLine {
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);
  private static final int MAX_TITLE = 100;

  private IncidentLine() {}

  public static String of(Incident incident) {
    List<String> parts = new ArrayList<>();
    parts.add(TIME.format(incident.getFirstSeenAt()));
    parts.add(incident.getIncidentId());
    add(parts, incident.getSample() ? "[SAMPLE]" : "");
    parts.add(incident.getType() + " " + parties(incident));
    parts.add(incident.getStatus());
    add(parts, String.join(",", incident.getDyads()));
    add(parts, date(incident));
    add(parts, incident.getPlace());
    add(
        parts,
        TollText.of(incident.getKilledMin(), incident.getKilledMax(), incident.getInjuredMin()));
    parts.add(owners(incident) + ", " + reports(incident));
    if (incident.getMergedInto() != null) {
      parts.add("merged into " + incident.getMergedInto());
    }
    parts.add("“" + TerminalText.shorten(incident.getTitle(), MAX_TITLE) + "”");
    return String.join("  ", parts);
  }

  private static void add(List<String> parts, @Nullable String part) {
    if (part != null && !part.isEmpty()) {
      parts.add(part);
    }
  }

  private static String parties(Incident incident) {
    String recipient = incident.getRecipient();
    return (incident.getActor() == null ? "?" : incident.getActor())
        + (recipient == null ? "" : "→" + recipient);
  }

  /** With its precision where that is not the day. */
  static String date(Incident incident) {
    if (incident.getDate() == null) {
      return "";
    }
    String precision = incident.getDatePrecision();
    return incident.getDate()
        + (precision == null || precision.equals("day") ? "" : " (" + precision + ")");
  }

  static String owners(Incident incident) {
    int affiliated = incident.getStateAffiliatedOwners();
    return counted(incident.getOwners(), "owner")
        + (affiliated == 0 ? "" : " (" + affiliated + " state-affiliated)");
  }

  static String reports(Incident incident) {
    int copies = incident.getCopies();
    int all = incident.getIndependentReports() + copies;
    return counted(all, "report")
        + (copies == 0 ? "" : " (" + copies + (copies == 1 ? " copy" : " copies") + ")");
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
