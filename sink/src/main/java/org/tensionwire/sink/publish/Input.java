package org.tensionwire.sink.publish;

import org.jspecify.annotations.Nullable;

/**
 * A record of an internal topic.
 *
 * @param traceparent W3C trace context that came with it; null where none did
 */
public record Input<V>(@Nullable String key, V value, @Nullable String traceparent) {}
