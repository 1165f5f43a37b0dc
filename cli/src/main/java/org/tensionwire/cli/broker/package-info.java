/**
 * A real Kafka broker in this process, for the demo, for {@code up} and for tests. The only room
 * that touches the broker's internal classes.
 */
@NullMarked
package org.tensionwire.cli.broker;

import org.jspecify.annotations.NullMarked;
