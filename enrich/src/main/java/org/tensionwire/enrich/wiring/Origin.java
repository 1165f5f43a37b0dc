package org.tensionwire.enrich.wiring;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The record that a step works on, as it was read: what a dead letter must keep.
 *
 * @param at event time of the record
 */
record Origin(
    String topic,
    int partition,
    long offset,
    Instant at,
    @Nullable String key,
    byte @Nullable [] value,
    Headers headers) {}
