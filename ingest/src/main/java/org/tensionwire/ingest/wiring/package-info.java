/** Joins feeds, polls and topics: one thread owns Kafka, a pool asks the web. */
@NullMarked
package org.tensionwire.ingest.wiring;

import org.jspecify.annotations.NullMarked;
