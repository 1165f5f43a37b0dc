package org.tensionwire.enrich.tag.act;

import org.tensionwire.enrich.tag.name.TriggerHit;

/** Is told what leaves no trace in the acts: for explaining, and for nothing else. */
public interface Trace {
  /** Hears nothing; costs nothing. */
  Trace NONE = new Trace() {};

  /** Words of a trigger tell of no act, or of another than the one they would tell of. */
  default void dropped(TriggerHit hit, Drop why) {}

  /** What it cost to find the ends of an act, 0 is plain; the cost of nobody where none was. */
  default void linked(TriggerHit hit, double actorCost, double recipientCost) {}
}
