package org.tensionwire.ingest.wiring;

import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;

/**
 * Leave to poll a feed once.
 *
 * @param epoch of the partition's ownership; what a ticket of an earlier one brings is dropped
 */
record PollTicket(
    int partition, long epoch, FeedDefinition definition, @Nullable FeedState state, String site) {}
