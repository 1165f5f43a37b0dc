package org.tensionwire.enrich.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.enrich.index.Contribution;
import org.tensionwire.enrich.index.Period;
import org.tensionwire.enrich.index.Series;

/**
 * News or the sample as it comes in. Which hours must be read again is kept with the rest of the
 * state, so that a restart forgets none.
 */
final class LiveSeries {
  /** Hours that are kept: an incident may change for 60 days, and the baseline reaches 91 back. */
  private static final long KEPT = 200 * 24L;

  private static final long NEVER = Long.MAX_VALUE;

  private final boolean sample;
  private final IndexStores stores;
  private final Series series;
  private final String stories;
  private final String dirtyKey;
  private final String closedKey;
  private final String readings;
  private long dirty;
  private long closed;

  LiveSeries(boolean sample, IndexStores stores) {
    String name = sample ? "sample" : "news";
    this.sample = sample;
    this.stores = stores;
    this.series = new Series(sample);
    this.stories = name + "/stories/";
    this.dirtyKey = name + "/dirty";
    this.closedKey = name + "/closed";
    this.readings = name + "/";
    restore();
  }

  private void restore() {
    stores.forEachNumber(stories, (hour, count) -> series.add(Long.parseLong(hour), count));
    stores.forEachIncident(
        (id, state) -> {
          if (state.sample() == sample) {
            series.put(id, state);
          }
        });
    Long from = stores.number(dirtyKey);
    Long to = stores.number(closedKey);
    dirty = from == null ? NEVER : from;
    closed = to == null ? Long.MIN_VALUE : to;
  }

  void monitor(long hour) {
    if (series.lastHour().isPresent() && hour < series.lastHour().getAsLong() - KEPT) {
      return;
    }
    series.add(hour, 1);
    Long before = stores.number(stories + hour);
    stores.number(stories + hour, before == null ? 1 : before + 1);
    soil(hour);
  }

  void change(Incident incident) {
    String id = incident.getIncidentId();
    Contribution before = series.get(id);
    Contribution after = Contribution.of(incident).orElse(null);
    Contribution.changedFrom(before, after)
        .ifPresent(
            hour -> {
              series.put(id, after);
              stores.incident(id, after);
              soil(hour);
            });
  }

  private void soil(long hour) {
    if (hour < dirty) {
      dirty = hour;
      stores.number(dirtyKey, hour);
    }
  }

  /**
   * Reads every hour that closed or whose reading may have changed, the earliest first.
   *
   * @param byClock last hour that has passed; sample time passes with the sample's stories instead
   * @param out takes readings that are new or say something else, by key
   */
  void read(long byClock, BiConsumer<String, TensionReading> out) {
    if (series.firstHour().isEmpty()) {
      return;
    }
    long last = Math.max(closed, sample ? series.lastHour().getAsLong() : byClock);
    long next = closed == Long.MIN_VALUE ? series.firstHour().getAsLong() : closed + 1;
    long from =
        Math.max(Math.max(Math.min(dirty, next), series.firstHour().getAsLong()), last - KEPT);
    if (from > last) {
      return;
    }
    for (long hour = from; hour <= last; hour++) {
      read(hour, last, out);
    }
    if (Math.floorDiv(last, 24) > Math.floorDiv(next - 1, 24)) {
      forget(last - KEPT);
    }
    closed = last;
    dirty = NEVER;
    stores.number(closedKey, last);
    stores.number(dirtyKey, null);
  }

  private void read(long hour, long last, BiConsumer<String, TensionReading> out) {
    for (Period period : Period.endingWith(hour)) {
      boolean latest = last - hour < (period == Period.HOUR ? 1 : 24);
      for (String dyad : Series.DYADS) {
        read(dyad, period, hour, latest, out);
      }
    }
  }

  private void read(
      String dyad,
      Period period,
      long hour,
      boolean latest,
      BiConsumer<String, TensionReading> out) {
    String place = readings + dyad + '/' + period.code() + '/' + hour;
    @Nullable TensionReading before = stores.reading(place);
    int revision = before == null ? 1 : before.getRevision() + 1;
    TensionReading now = series.read(dyad, period, hour, revision);
    if (before == null || !Series.same(before, now)) {
      stores.reading(place, now);
      String key = Series.key(now);
      out.accept(latest ? key : key + '/' + now.getAt(), now);
    }
  }

  private void forget(long before) {
    series.forgetBefore(before);
    List<String> old = new ArrayList<>();
    stores.forEachNumber(
        stories,
        (hour, count) -> {
          if (Long.parseLong(hour) < before) {
            old.add(stories + hour);
          }
        });
    old.forEach(key -> stores.number(key, null));
    stores.forgetReadings(readings, before);
    List<String> gone = new ArrayList<>();
    stores.forEachIncident(
        (id, state) -> {
          if (state.sample() == sample && series.get(id) == null) {
            gone.add(id);
          }
        });
    gone.forEach(id -> stores.incident(id, null));
  }
}
