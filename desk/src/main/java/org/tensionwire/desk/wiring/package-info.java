/** Kafka: follows the public topics like any other consumer. */
@NullMarked
package org.tensionwire.desk.wiring;

import org.jspecify.annotations.NullMarked;
