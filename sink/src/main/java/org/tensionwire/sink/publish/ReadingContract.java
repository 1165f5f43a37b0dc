package org.tensionwire.sink.publish;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tensionwire.contract.IndexComponent;
import org.tensionwire.contract.TensionReading;

/** What the contract asks of a reading of the tension index. */
final class ReadingContract {
  private ReadingContract() {}

  static List<Violation> check(TensionReading reading) {
    Findings findings = new Findings();
    findings.word("dyad", reading.getDyad(), Vocabulary.DYADS);
    findings.word("period", reading.getPeriod(), Vocabulary.PERIODS);
    findings.word("status", reading.getStatus(), Vocabulary.READING_STATUS);
    findings.time("at", reading.getAt());
    findings.within("revision", reading.getRevision(), 1, Integer.MAX_VALUE);
    findings.within("stories_monitored", reading.getStoriesMonitored(), 0, Long.MAX_VALUE);
    findings.within("coverage", reading.getCoverage(), 0, 1);
    findings.within("monitored_weight", reading.getMonitoredWeight(), 0, Double.MAX_VALUE);
    findings.within("baseline_days", reading.getBaselineDays(), 0, Integer.MAX_VALUE);
    findings.filled("methodology", reading.getMethodology());
    numbers(findings, reading);
    reading.getComponents().forEach(component -> component(findings, component));
    return findings.violations();
  }

  private static void numbers(Findings findings, TensionReading reading) {
    findings.within("value", reading.getValue(), 0, Double.MAX_VALUE);
    findings.within("low", reading.getLow(), 0, Double.MAX_VALUE);
    findings.within("high", reading.getHigh(), 0, Double.MAX_VALUE);
    findings.within("acts", reading.getActs(), 0, Double.MAX_VALUE);
    findings.within("threats", reading.getThreats(), 0, Double.MAX_VALUE);
    boolean read = !reading.getStatus().equals("INSUFFICIENT_DATA");
    findings.check(
        numbers(reading) == (read ? 5 : 0), Reason.BAD_READING, "value", reading.getStatus());
    if (numbers(reading) == 5) {
      boolean ordered =
          reading.getLow() <= reading.getValue() && reading.getValue() <= reading.getHigh();
      findings.check(ordered, Reason.BAD_BOUNDS, "value", reading.getValue());
    }
  }

  private static long numbers(TensionReading reading) {
    return Stream.of(
            reading.getValue(),
            reading.getLow(),
            reading.getHigh(),
            reading.getActs(),
            reading.getThreats())
        .filter(Objects::nonNull)
        .count();
  }

  private static void component(Findings findings, IndexComponent component) {
    findings.id("components.incident_id", component.getIncidentId());
    findings.word("components.kind", component.getKind(), Vocabulary.COMPONENT_KINDS);
    findings.within("components.weight", component.getWeight(), 0, Double.MAX_VALUE);
  }
}
