package org.tensionwire.enrich.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.tensionwire.contract.IndexComponent;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.schemas.serde.GeneratedClasses;

/** The making of one reading; used once. */
final class Reader {
  static {
    GeneratedClasses.trust();
  }

  private final boolean sample;
  private final String dyad;
  private final Period period;
  private final long first;
  private final long last;
  private final Monitored monitored;
  private final double level;
  private final List<IndexComponent> components = new ArrayList<>();
  private final Set<String> owners = new TreeSet<>();
  private double acts;
  private double threats;
  private double squares;
  private double added;

  Reader(
      boolean sample,
      String dyad,
      Period period,
      long last,
      SortedMap<String, Pulse> incidents,
      Monitored monitored) {
    this.sample = sample;
    this.dyad = dyad;
    this.period = period;
    this.first = last - period.hours() + 1;
    this.last = last;
    this.monitored = monitored;
    this.level = monitored.level(first, last);
    incidents.entrySet().stream()
        .filter(each -> each.getValue().of().dyads().contains(dyad))
        .forEach(this::count);
  }

  private void count(Map.Entry<String, Pulse> incident) {
    Pulse pulse = incident.getValue();
    added += pulse.added(baselineFrom(), baselineBefore());
    double weight = pulse.level(first, last);
    if (weight <= 0) {
      return;
    }
    squares += weight * weight;
    if (pulse.of().kind() == Kind.ACT) {
      acts += weight;
    } else {
      threats += weight;
    }
    pulse.of().voices().stream()
        .filter(voice -> voice.hour() <= last)
        .forEach(voice -> owners.add(voice.owner()));
    components.add(component(incident.getKey(), pulse, weight));
  }

  private IndexComponent component(String id, Pulse pulse, double weight) {
    return IndexComponent.newBuilder()
        .setIncidentId(id)
        .setKind(pulse.of().kind().code())
        .setWeight(weight)
        .setSeverity(Rounded.fine(pulse.of().severity()))
        .setOwners(pulse.owners(last))
        .build();
  }

  private long baselineBefore() {
    return first - Method.BASELINE_LAG;
  }

  private long baselineFrom() {
    return baselineBefore() - Method.BASELINE_DAYS * 24L;
  }

  private double share() {
    return level == 0 ? 0 : (acts + threats) / level;
  }

  private double baseline() {
    double stories = Method.PRIOR_STORIES + monitored.sum(baselineFrom(), baselineBefore());
    return (added + Method.PRIOR_STORIES * Method.PRIOR_SHARE) / stories;
  }

  TensionReading read(int revision) {
    int days = monitored.days(baselineFrom(), baselineBefore());
    double coverage = monitored.coverage(last);
    TensionReading.Builder reading =
        TensionReading.newBuilder()
            .setDyad(dyad)
            .setSample(sample)
            .setPeriod(period.code())
            .setAt(StoryTime.start(last + 1))
            .setRevision(revision)
            .setStoriesMonitored(monitored.sum(first, last + 1))
            .setMonitoredWeight(level)
            .setCoverage(coverage)
            .setBaselineDays(days)
            .setIncidents(components.size())
            .setOwners(owners.size())
            .setComponents(components)
            .setMethodology(Method.VERSION);
    boolean enough =
        level >= Method.LEAST_MONITORED
            && coverage >= Method.LEAST_COVERAGE
            && days >= Method.LEAST_BASELINE_DAYS;
    if (enough) {
      values(reading, days);
    } else {
      reading.setStatus("INSUFFICIENT_DATA");
    }
    return reading.build();
  }

  private void values(TensionReading.Builder reading, int days) {
    double baseline = baseline();
    double scale = 100 / (level * baseline);
    double sum = acts + threats;
    double spread = Method.BAND * Math.sqrt(squares);
    double high = components.isEmpty() ? Method.UNSEEN : sum + spread;
    reading
        .setStatus(days < Method.FULL_BASELINE_DAYS ? "PROVISIONAL" : "OK")
        .setValue(Rounded.index(sum * scale))
        .setLow(Rounded.index(Math.max(0, sum - spread) * scale))
        .setHigh(Rounded.index(high * scale))
        .setActs(Rounded.index(acts * scale))
        .setThreats(Rounded.index(threats * scale))
        .setShare(Rounded.share(share()))
        .setBaseline(Rounded.share(baseline));
  }
}
