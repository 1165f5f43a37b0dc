/**
 * When a feed is asked again, and why then: learned cadence, hints of servers and feeds within
 * bounds, failures by weight. Pure; the clock is an argument.
 */
@NullMarked
package org.tensionwire.ingest.schedule;

import org.jspecify.annotations.NullMarked;
