package org.tensionwire.enrich.index;

import java.time.Instant;
import java.util.Locale;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.TensionReading;

/** Makes readings again from what is public of their sources. Not thread-safe. */
public final class Recomputation {
  private final Series news = new Series(false);
  private final Series sample = new Series(true);

  /** The current state of an incident. */
  public void incident(Incident state) {
    of(state.getSample()).put(state.getIncidentId(), Contribution.of(state).orElse(null));
  }

  /** A monitored story of the ledger. */
  public void monitored(boolean isSample, Instant at) {
    of(isSample).add(StoryTime.hour(at), 1);
  }

  /** What an hourly reading says of its hour, where the ledger is no longer kept. */
  public void monitored(TensionReading hourly) {
    of(hourly.getSample()).add(last(hourly), hourly.getStoriesMonitored());
  }

  /** The same reading as it comes out now, under the published revision. */
  public TensionReading again(TensionReading published) {
    Period period = Period.valueOf(published.getPeriod().toUpperCase(Locale.ROOT));
    return of(published.getSample())
        .read(published.getDyad(), period, last(published), published.getRevision());
  }

  private Series of(boolean isSample) {
    return isSample ? sample : news;
  }

  private static long last(TensionReading reading) {
    return StoryTime.hour(reading.getAt()) - 1;
  }
}
