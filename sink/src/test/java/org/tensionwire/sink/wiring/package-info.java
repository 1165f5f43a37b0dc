/** Tests of the sink's Kafka part, with Kafka's mock clients. */
@NullMarked
package org.tensionwire.sink.wiring;

import org.jspecify.annotations.NullMarked;
