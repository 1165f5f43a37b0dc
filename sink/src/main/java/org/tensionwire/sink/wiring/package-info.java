/** Kafka: reads what enrich committed, writes the public topics, both in one transaction. */
@NullMarked
package org.tensionwire.sink.wiring;

import org.jspecify.annotations.NullMarked;
