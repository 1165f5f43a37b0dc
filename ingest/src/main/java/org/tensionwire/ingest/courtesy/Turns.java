package org.tensionwire.ingest.courtesy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Whose turn it is to be polled: a site at a time, its gate open, and neither sites that are known
 * to be slow nor those of which nothing is known may take all places. For one thread.
 */
public final class Turns {
  private final HostGate gate;
  private final Map<Speed, Integer> most = new EnumMap<>(Speed.class);
  private final Map<String, Speed> busy = new HashMap<>();
  private final Map<Speed, Integer> taken = new EnumMap<>(Speed.class);

  /**
   * @param places polls at once: a quarter at most for slow sites, half for unproven ones, so that
   *     a quarter stays for the rest; one each at least
   */
  public Turns(HostGate gate, int places) {
    this.gate = gate;
    most.put(Speed.QUICK, places);
    most.put(Speed.UNPROVEN, Math.max(1, places / 2));
    most.put(Speed.SLOW, Math.max(1, places / 4));
  }

  /** Whether {@link #take} would succeed for the site, places apart. */
  public boolean isFree(String site) {
    return !busy.containsKey(site) && gate.isOpen(site);
  }

  /**
   * Takes the site until {@link #done}; false where it is not its turn.
   *
   * @param proven whether the site answered well before this instance began
   */
  public boolean take(String site, boolean proven) {
    Speed known = gate.speed(site);
    Speed lane = known == Speed.UNPROVEN && proven ? Speed.QUICK : known;
    if (!isFree(site) || taken.getOrDefault(lane, 0) >= most.get(lane)) {
      return false;
    }
    taken.merge(lane, 1, Integer::sum);
    busy.put(site, lane);
    return true;
  }

  /** As {@link HostGate#spareAll}. */
  public void spareAll() {
    gate.spareAll();
  }

  /** As {@link HostGate#lose}. */
  public void lose(Collection<String> sites) {
    gate.lose(sites);
  }

  /** As {@link HostGate#gain}. */
  public void gain(String site) {
    gate.gain(site);
  }

  public void done(String site) {
    Speed lane = busy.remove(site);
    if (lane != null) {
      taken.merge(lane, -1, Integer::sum);
    }
  }
}
