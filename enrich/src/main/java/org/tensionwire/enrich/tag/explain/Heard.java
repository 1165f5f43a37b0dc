package org.tensionwire.enrich.tag.explain;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.act.Drop;
import org.tensionwire.enrich.tag.act.Trace;
import org.tensionwire.enrich.tag.name.TriggerHit;

/** What a tagger said of one story while it worked on it. */
final class Heard implements Trace {
  private final Map<TriggerHit, Drop> drops = new IdentityHashMap<>();
  private final Map<TriggerHit, Costs> costs = new IdentityHashMap<>();

  /** What the ends of an act cost. */
  record Costs(double actor, double recipient) {}

  @Override
  public void dropped(TriggerHit hit, Drop why) {
    drops.put(hit, why);
  }

  @Override
  public void linked(TriggerHit hit, double actorCost, double recipientCost) {
    costs.put(hit, new Costs(actorCost, recipientCost));
  }

  @Nullable Drop drop(TriggerHit hit) {
    return drops.get(hit);
  }

  @Nullable Costs costs(TriggerHit hit) {
    return costs.get(hit);
  }
}
