/** Tests of the desk's Kafka part, with Kafka's mock consumer. */
@NullMarked
package org.tensionwire.desk.wiring;

import org.jspecify.annotations.NullMarked;
