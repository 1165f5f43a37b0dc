package org.tensionwire.cli.text;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tensionwire.contract.IndexComponent;
import org.tensionwire.contract.TensionReading;

/** A reading of the tension index for people. */
public final class ReadingText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);
  private static final int SHOWN = 5;

  private ReadingText() {}

  /** What weighs most in a reading, a line each. */
  public static List<String> components(TensionReading reading) {
    List<String> lines = new ArrayList<>();
    reading.getComponents().stream()
        .sorted(Comparator.comparingDouble(IndexComponent::getWeight).reversed())
        .limit(SHOWN)
        .map(ReadingText::component)
        .forEach(lines::add);
    int more = reading.getComponents().size() - SHOWN;
    if (more > 0) {
      lines.add("    and " + more + " more");
    }
    return lines;
  }

  public static String line(TensionReading reading) {
    List<String> parts = new ArrayList<>();
    parts.add(TIME.format(reading.getAt()));
    if (reading.getSample()) {
      parts.add("[SAMPLE]");
    }
    parts.add(reading.getDyad() + ' ' + reading.getPeriod() + " r" + reading.getRevision());
    parts.add(value(reading));
    parts.add(
        text(
            "%d incidents, %d owners, %d stories, coverage %.2f, baseline %d days",
            reading.getIncidents(),
            reading.getOwners(),
            reading.getStoriesMonitored(),
            reading.getCoverage(),
            reading.getBaselineDays()));
    return TerminalText.escape(String.join("  ", parts));
  }

  private static String value(TensionReading reading) {
    if (reading.getValue() == null) {
      return reading.getStatus();
    }
    String numbers =
        text(
            "%.2f [%.2f..%.2f] acts %.2f threats %.2f",
            reading.getValue(),
            reading.getLow(),
            reading.getHigh(),
            reading.getActs(),
            reading.getThreats());
    return reading.getStatus().equals("OK") ? numbers : reading.getStatus() + ' ' + numbers;
  }

  private static String component(IndexComponent component) {
    return TerminalText.escape(
        text(
            "    %.4f  %-6s  severity %.2f  %d owners  %s",
            component.getWeight(),
            component.getKind(),
            component.getSeverity(),
            component.getOwners(),
            component.getIncidentId()));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
