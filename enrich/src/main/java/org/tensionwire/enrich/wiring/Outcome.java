package org.tensionwire.enrich.wiring;

import org.jspecify.annotations.Nullable;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.LedgerEntry;

/**
 * How a raw story ended.
 *
 * @param letter null unless the outcome is {@code dead_lettered}
 */
record Outcome(LedgerEntry entry, @Nullable DeadLetter letter) {}
