package org.tensionwire.enrich.index;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.TensionReading;

/** The incidents and counts of news or of the sample, and their readings. Not thread-safe. */
public final class Series {
  public static final List<String> DYADS = List.of("USA-IRN", "USA-IRQ", "IRN-IRQ");

  private final boolean sample;
  private final SortedMap<String, Pulse> incidents = new TreeMap<>();
  private final Monitored monitored = new Monitored();

  public Series(boolean sample) {
    this.sample = sample;
  }

  /** The state of an incident; null where nothing of it counts. */
  public void put(String incidentId, @Nullable Contribution state) {
    if (state == null) {
      incidents.remove(incidentId);
    } else {
      incidents.put(incidentId, Pulse.of(state));
    }
  }

  public @Nullable Contribution get(String incidentId) {
    Pulse pulse = incidents.get(incidentId);
    return pulse == null ? null : pulse.of();
  }

  public void add(long hour, long stories) {
    monitored.add(hour, stories);
  }

  public OptionalLong firstHour() {
    return monitored.first();
  }

  public OptionalLong lastHour() {
    return monitored.last();
  }

  public void forgetBefore(long hour) {
    monitored.forgetBefore(hour);
    incidents.values().removeIf(pulse -> pulse.beats().get(pulse.beats().size() - 1).hour() < hour);
  }

  /** The reading of the period that ends with {@code last}. */
  public TensionReading read(String dyad, Period period, long last, int revision) {
    return new Reader(sample, dyad, period, last, incidents, monitored).read(revision);
  }

  /** Where in the public topics a reading belongs: the key under which the next replaces it. */
  public static String key(TensionReading reading) {
    String name = reading.getDyad() + '/' + reading.getPeriod();
    return reading.getSample() ? "sample/" + name : name;
  }

  /** Whether two revisions of a reading say the same. */
  public static boolean same(TensionReading one, TensionReading other) {
    return Objects.equals(
        TensionReading.newBuilder(one).setRevision(other.getRevision()).build(), other);
  }
}
