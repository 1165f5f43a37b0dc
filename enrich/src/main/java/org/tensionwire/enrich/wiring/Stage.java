package org.tensionwire.enrich.wiring;

import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;

/** What one node of the topology does to a raw story. Used by one thread. */
interface Stage<I, O> {

  Step<O> apply(Origin origin, I value);

  /** Who to blame in ledger and dead letter should {@link #apply} fail. */
  Subject subject(Origin origin, I value);

  /** Makes a stage for one task, with the stores that the node may use. */
  @FunctionalInterface
  interface Factory<I, O> {
    Stage<I, O> create(FixedKeyProcessorContext<String, Step<O>> context);
  }
}
